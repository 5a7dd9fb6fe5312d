// Constitutional Hash: cdd01ef066bc6cf2

using AcgsNamespace;

var builder = Host.CreateApplicationBuilder(args);
builder.AddWorker();

await builder.Build().RunAsync();

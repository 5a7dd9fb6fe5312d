// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using GovernedService;
using GovernedService.Decisions;
using GovernedService.Principles;

var builder = WebApplication.CreateBuilder(args);
builder.AddAcgsGovernance().AddPrometheus().AddSqliteLedger().AddConfiguredAlerts().AddPrinciples();

var app = builder.Build();
app.UseAcgsGovernance();
app.MapAcgsGovernance();
app.MapWelcome();
app.MapPrinciples();
app.MapDecisions();

Welcome.Print(app.Configuration);
await app.RunAsync();

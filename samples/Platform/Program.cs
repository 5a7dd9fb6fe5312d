// Constitutional Hash: cdd01ef066bc6cf2

using Platform;
using Platform.Servers;
using Platform.State;

try
{
    var options = PlatformOptions.Parse(args);
    options.Ports.RequireFree();
    Prerequisites.Require();
    using var end = new EndSignal();
    using var state = StateFolder.Create(options.State);
    await using var servers = await PlatformServers.StartAsync(options.Ports, state);
    Welcome.Print(await servers.DescribeAsync());
    await end.Task;
    return 0;
}
catch (StartException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return failure.ExitCode;
}

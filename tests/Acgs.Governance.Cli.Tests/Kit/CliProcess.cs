// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Kit;

/// <summary>The real program as a process.</summary>
internal static class CliProcess
{
    /// <summary>Its executable. <c>ACGS_CLI</c> names another one: the tests then hold for the binary that ships.</summary>
    public static string Executable { get; } = Environment.GetEnvironmentVariable("ACGS_CLI") ?? Path.Combine(AppContext.BaseDirectory, "program", "acgs-cli");

    /// <summary>Whether it is native code.</summary>
    public static bool IsNative { get; } = !File.Exists(Executable + ".dll");

    /// <summary>Runs it in a folder.</summary>
    public static Task<ProcessResult> RunAsync(TemporaryFolder folder, params string[] arguments) => Processes.RunAsync(Executable, folder.Path, arguments);
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The distinct lines that name a rule of ours, each once however often the build repeats it.</summary>
    public IReadOnlyList<string> Diagnostics =>
        [.. Output.Split('\n').Where(line => line.Contains("ACGS", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];

    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}");
        return this;
    }

    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, $"{Command} succeeded:\n{Output}");
        return this;
    }
}

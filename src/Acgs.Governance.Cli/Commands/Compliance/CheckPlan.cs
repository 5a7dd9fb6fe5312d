// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>What the user of <c>compliance check</c> asked for.</summary>
internal sealed record CheckPlan
{
    /// <summary>The format of the result.</summary>
    public required string Format { get; init; }

    /// <summary>The definition of compliance.</summary>
    public required ComplianceLevel Level { get; init; }

    /// <summary>The file that the result goes to; <see langword="null"/> for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The file of the baseline; <see langword="null"/> for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether the baseline is written.</summary>
    public bool IsBaselineUpdated { get; init; }

    /// <summary>The file of the HTML page; <see langword="null"/> for none.</summary>
    public string? Report { get; init; }

    /// <summary>Whether the files are fixed instead: <c>check --fix</c> is <c>fix</c>.</summary>
    public bool IsFix { get; init; }

    /// <summary>How much the text says.</summary>
    public required TextOptions Text { get; init; }

    /// <summary>Whether files without a finding are reported too, or compared with the baseline, and not only counted.</summary>
    public bool KeepsAllFiles => Text.IsVerbose || Report is not null || Baseline is not null || Format == "junit";

    /// <summary>Looks for what cannot work, before the work begins.</summary>
    /// <exception cref="UsageException">Something cannot.</exception>
    public void Verify()
    {
        if (IsBaselineUpdated && Baseline is null)
        {
            throw new UsageException("--update-baseline wants --baseline FILE, the file to write.");
        }

        if (Text.MaxFindings < 0)
        {
            throw new UsageException($"--max-findings takes a number from 0 on, not {Text.MaxFindings}.");
        }

        if (Text is { IsQuiet: true, IsVerbose: true })
        {
            throw new UsageException("--quiet and --verbose exclude each other.");
        }

        if (IsFix && (Format is not ("text" or "json") || Output is not null || Baseline is not null || Report is not null))
        {
            throw new UsageException("--fix writes text or JSON to standard output; without it, --format, --output, --baseline and --report tell of what is found.");
        }

        OutputPath.Verify("--output", Output);
        OutputPath.Verify("--report", Report);
        OutputPath.Verify("--baseline", Baseline);
    }
}

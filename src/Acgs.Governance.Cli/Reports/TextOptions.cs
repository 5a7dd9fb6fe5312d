// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports;

internal sealed record TextOptions
{
    /// <summary>Findings only.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Also lists exempt files and files of unknown type.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>The maximum number of listed findings; <see langword="null"/> for all.</summary>
    public int? MaxFindings { get; init; }

    /// <summary><see cref="Colors.None"/> unless a terminal shows the report.</summary>
    public Colors Colors { get; init; } = Colors.None;
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports;

/// <summary>How much the text report says.</summary>
internal sealed record TextOptions
{
    /// <summary>Findings and nothing else.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Exempt files and those of unknown type by name.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>How many findings are listed; <see langword="null"/> for all.</summary>
    public int? MaxFindings { get; init; }

    /// <summary>The colours.</summary>
    public Colours Colours { get; init; } = Colours.None;
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>The numbers of a check.</summary>
internal sealed record Summary
{
    /// <summary>All files that were looked at.</summary>
    public int Files { get; init; }

    /// <summary>Files that meet the definition in use.</summary>
    public int Compliant { get; init; }

    /// <summary>Files with a finding that the baseline does not know.</summary>
    public int Findings { get; init; }

    /// <summary>Files with a finding that the baseline knows.</summary>
    public int Baselined { get; init; }

    /// <summary>Files that need not state anything.</summary>
    public int Exempt { get; init; }

    /// <summary>Files of a type that is not known.</summary>
    public int UnknownType { get; init; }

    /// <summary>Files that could not be read.</summary>
    public int Unreadable { get; init; }

    /// <summary>Judged files that hold the digits anywhere.</summary>
    public int Presence { get; init; }

    /// <summary>Judged files with a header.</summary>
    public int Header { get; init; }

    /// <summary>Judged files with the header as <c>fix</c> writes it.</summary>
    public int Strict { get; init; }

    /// <summary>What percentages are of: a baseline forgives a file and does not make it compliant.</summary>
    public int Judged => Compliant + Findings + Baselined;
}

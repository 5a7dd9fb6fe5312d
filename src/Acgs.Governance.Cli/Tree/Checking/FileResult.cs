// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>The result for a file. Files of which there is the same to say share one: there may be a hundred thousand.</summary>
/// <param name="Status">What became of the file.</param>
/// <param name="Level">The strongest definition of compliance that the file meets.</param>
/// <param name="Verdict">What the file says.</param>
/// <param name="Type">The type of an evaluated file.</param>
internal sealed record FileResult(
    FileStatus Status, ComplianceLevel Level = ComplianceLevel.None, HeaderVerdict Verdict = HeaderVerdict.Empty, SourceType? Type = null)
{
    private static readonly FileResult[] ExemptByCause =
        [.. Enum.GetValues<Exemption>().Select(cause => new FileResult(FileStatus.Exempt) { Exemption = cause })];

    /// <summary>Why the file need not state anything, where it need not.</summary>
    public Exemption Exemption { get; private init; }

    /// <summary>The line that is reported, from 1; 0 when the file is only counted.</summary>
    public int Line { get; init; }

    /// <summary>What the line says, made visible and cut; empty when no line means to be the header.</summary>
    public string Found { get; init; } = string.Empty;

    /// <summary>What it ought to say.</summary>
    public string Expected { get; init; } = string.Empty;

    /// <summary>Whether <c>fix</c> may mend the file.</summary>
    public bool IsFixable { get; init; }

    /// <summary>The name of a known spelling that the file uses instead, for example "bold Markdown"; <see langword="null"/> when it is none.</summary>
    public string? Spelling { get; init; }

    /// <summary>What is wrong with the place of a header whose text may be right; <see langword="null"/> when it is something else.</summary>
    public string? Remark { get; init; }

    /// <summary>Why the file could not be read; <see langword="null"/> when it could.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the file is in the scope of the percentages.</summary>
    public bool IsInScope => Status is FileStatus.Compliant or FileStatus.Finding;

    /// <summary>Whether there is something to say about the file, and not only to count it.</summary>
    public bool IsReported => Line > 0 || Reason is not null;

    /// <summary>The result for a file that need not state anything.</summary>
    public static FileResult Exempt(Exemption cause) => ExemptByCause[(int)cause];

    /// <summary>The verdict that is reported: at level <c>strict</c> a valid line that <c>fix</c> would rewrite is Malformed.</summary>
    public HeaderVerdict Reported => Verdict == HeaderVerdict.Ok ? HeaderVerdict.Malformed : Verdict;

    /// <summary>What a report says is found: the line, with the name of a known spelling or what is wrong with its place.</summary>
    public string Statement
    {
        get
        {
            var found = Verdict == HeaderVerdict.Missing || Found.Length == 0 ? "no header" : Found;
            return (Spelling ?? Remark) is { } detail ? $"{found} ({detail})" : found;
        }
    }
}

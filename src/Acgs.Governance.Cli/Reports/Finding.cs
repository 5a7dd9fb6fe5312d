// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <param name="FilePath">The path relative to the root, as the file system has it.</param>
/// <param name="Verdict">The verdict of the check.</param>
/// <param name="Detail">Line, found and expected text.</param>
/// <param name="IsNote">Whether the finding is informational and does not fail the check.</param>
internal sealed record Finding(byte[] FilePath, HeaderVerdict Verdict, FileDetail Detail, bool IsNote)
{
    /// <summary>The display path, relative to the root. Made when asked for: there may be a hundred thousand.</summary>
    public string Path => DisplayPath.Of(FilePath);

    public string Id => RuleCatalog.IdOf(Verdict);

    /// <summary>For example <c>ACGS0001 Missing</c>.</summary>
    public string Title => RuleCatalog.TitleOf(Verdict);

    /// <summary>The line of the file, with the name of a known spelling.</summary>
    public string Found
    {
        get
        {
            var found = Verdict == HeaderVerdict.Missing || Detail.Found.Length == 0 ? "no header" : ControlCharacters.Escape(Detail.Found);
            return Detail.Spelling is { } spelling ? $"{found} ({spelling})" : found;
        }
    }

    public string Expected => ControlCharacters.Escape(Detail.Expected);

    /// <summary>The findings of a check, in file order. At level <c>strict</c> a valid line that <c>fix</c> would rewrite is Malformed.</summary>
    public static IEnumerable<Finding> Of(CheckResult check)
    {
        for (var index = 0; index < check.Results.Length; index++)
        {
            var result = check.Results[index];
            if (result.Detail is { } detail && result.Status is FileStatus.Finding or FileStatus.Compliant)
            {
                var verdict = result.Verdict == HeaderVerdict.Ok ? HeaderVerdict.Malformed : result.Verdict;
                yield return new(check.Files[index], verdict, detail, result.Status == FileStatus.Compliant);
            }
        }
    }
}

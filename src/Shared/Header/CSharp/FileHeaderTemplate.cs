// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>The banner that <c>file_header_template</c> demands (IDE0073), as far as it decides where our line may stand.</summary>
internal static class FileHeaderTemplate
{
    private const string Unset = "unset";

    /// <summary>
    /// Whether a banner is demanded that does not hold the line for <paramref name="hash"/> itself. IDE0073 compares the file's
    /// whole first run of comments with the template, so that our line must then stay out of that run.
    /// </summary>
    public static bool KeepsFirstComments(string? template, string hash) =>
        template is not null
        && template.Trim() is not "" and var text
        && !text.Equals(Unset, StringComparison.OrdinalIgnoreCase)
        && text.IndexOf(HeaderLine.Label + hash, StringComparison.Ordinal) < 0;
}

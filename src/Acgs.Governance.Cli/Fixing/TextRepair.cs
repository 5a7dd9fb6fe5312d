// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Acgs.Governance.Analyzers.Header.CSharp;
using Acgs.Governance.Analyzers.Header.Editing;
using Acgs.Governance.Analyzers.Header.Languages;
using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Configuration;

namespace Acgs.Governance.Cli.Fixing;

/// <summary>Decides how the text of a file is mended.</summary>
/// <param name="settings">What is demanded of the file.</param>
/// <param name="type">Its type.</param>
/// <param name="path">Its path, which tells what parses it.</param>
/// <param name="acceptsNewConstitution">Whether an unknown hash may be replaced.</param>
internal sealed class TextRepair(FileSettings settings, SourceType type, string path, bool acceptsNewConstitution)
{
    private readonly Constitution _constitution = settings.Constitution;

    /// <summary>The change of <paramref name="original"/>.</summary>
    /// <param name="original">The text.</param>
    /// <param name="isHeaderWanted">Whether the header is to be mended too, and not only what stamping has damaged.</param>
    public TextFix Plan(string original, bool isHeaderWanted)
    {
        var text = new EditedText(original);
        var repairs = DamageRepair.Mend(text, type, path);
        if (!isHeaderWanted && repairs.Count == 0)
        {
            return TextFix.None;
        }

        var scan = type.Scan(text.Current, _constitution, out _);
        var refusal = FindRefusal(text.Current, scan);
        if (refusal is not null)
        {
            return TextFix.Refused(refusal);
        }

        return IsHeaderDue(scan) ? MendHeader(text, scan, repairs) : new(text.Edits(), null, repairs);
    }

    private static string? Describe(HeaderVerdict verdict) => verdict switch
    {
        HeaderVerdict.Missing => "inserted",
        HeaderVerdict.Outdated or HeaderVerdict.WrongHash => "digits",
        HeaderVerdict.Malformed => "corrected",
        HeaderVerdict.Misplaced => "moved",
        HeaderVerdict.Duplicate => "doubled header removed",
        _ => null,
    };

    private bool IsHeaderDue(HeaderScan scan) => scan.Verdict switch
    {
        HeaderVerdict.Ok or HeaderVerdict.Empty => false,
        HeaderVerdict.Missing when type.IsJson => settings.IsJsonKeyDemanded,
        HeaderVerdict.Missing => settings.Mode == Analyzers.Configuration.HeaderMode.Require,
        _ => true,
    };

    /// <summary>A wrong hash is evidence, wherever it stands and whatever else is wrong with its line.</summary>
    private string? FindRefusal(StringText text, HeaderScan scan)
    {
        if (scan.Verdict is HeaderVerdict.Ok or HeaderVerdict.Empty or HeaderVerdict.Missing)
        {
            return null;
        }

        if (type.IsJson && !settings.IsJsonKeyDemanded)
        {
            return "a key of a JSON document is edited with acgs_json = key only";
        }

        var isUnknown = scan.Marker.IsCanonical && _constitution.Judge(text, scan.Marker.Hash) == HeaderVerdict.WrongHash;
        return isUnknown && !acceptsNewConstitution
            ? $"it states the unknown hash {text.Copy(scan.Marker.Hash, scan.Marker.Hash + HashFormat.Length)}; --accept-new-constitution replaces it"
            : null;
    }

    private TextFix MendHeader(EditedText text, HeaderScan scan, IReadOnlyList<string> repairs)
    {
        var newLine = NewLine.Of(text.Current, settings.EndOfLine);
        switch (type.Row)
        {
            case null:
                ApplyCSharp(text);
                break;
            case { Kind: FileTypeKind.Json }:
                if (new JsonRepair(_constitution, newLine).Plan(text.Current, scan) is not { } edit)
                {
                    return TextFix.Refused("the key stands in it twice, or has a value that would be lost");
                }

                text.Apply(edit);
                break;
            default:
                if (!new LanguageRepair(type.Row, _constitution, newLine).Mend(text))
                {
                    return TextFix.Refused("no edit leads to a header that counts");
                }

                break;
        }

        return new(text.Edits(), Describe(scan.Verdict), repairs);
    }

    private void ApplyCSharp(EditedText text)
    {
        var keepsFirst = FileHeaderTemplate.KeepsFirstComments(settings.FileHeaderTemplate, _constitution.Active);
        text.ApplyAll(new HeaderRepair(_constitution, [], settings.EndOfLine, keepsFirst).Plan(text.Current.ToString()));
    }
}

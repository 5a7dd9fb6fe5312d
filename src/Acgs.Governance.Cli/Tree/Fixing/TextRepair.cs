// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Damage;
using Acgs.Governance.Cli.Tree.Parsing;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Decides how the text of a file is mended.</summary>
/// <param name="settings">What is demanded of the file.</param>
/// <param name="type">Its type.</param>
/// <param name="path">Its path, which tells what parses it.</param>
/// <param name="acceptsNewConstitution">Whether an unknown hash may be replaced.</param>
internal sealed class TextRepair(FileSettings settings, SourceType type, string path, bool acceptsNewConstitution)
{
    /// <summary>Why a long file is left alone whose beginning does not tell enough.</summary>
    public const string Uncertain = "it is longer than 1 MiB, and what its header needs cannot be told from that";

    private readonly Constitution _constitution = settings.Constitution;

    /// <summary>The change of <paramref name="original"/>.</summary>
    /// <param name="original">The text.</param>
    /// <param name="isHeaderWanted">Whether the header is to be mended too, and not only what stamping has damaged.</param>
    /// <param name="wholeVerdict">What the check says about the file, of which the text is only the beginning;
    /// <see langword="null"/> when it is all of it.</param>
    public TextFix Plan(string original, bool isHeaderWanted, HeaderVerdict? wholeVerdict = null)
    {
        // To find damage, the whole file would have to be known.
        var isWhole = wholeVerdict is null;
        var text = new EditedText(original);
        var repairs = new List<string>();
        if (isWhole && type.IsJson)
        {
            // What stands above the brace makes it no object, so that a key could not be looked for.
            repairs.AddRange(DamageRepair.Mend(text, type.Row!, path));
        }
        else if (isWhole && type.Row is { Kind: FileTypeKind.Commented } row)
        {
            repairs.AddRange(ClippedComment.Mend(text, row));
        }

        // Whole again, it must have what is demanded of it.
        isHeaderWanted |= repairs.Count > 0 && settings.IsJsonKeyDemanded;
        var scan = type.Scan(text.Current, _constitution, out _);

        if (!isWhole && (type.IsJson || scan.Verdict != wholeVerdict))
        {
            return TextFix.Refused(Uncertain);
        }

        // A comment that is closed again may turn out to stand above what must be first.
        isHeaderWanted |= repairs.Count > 0 && !type.IsJson && scan.Verdict is HeaderVerdict.Misplaced or HeaderVerdict.Duplicate;
        if ((isHeaderWanted ? MendHeader(text, scan) : null) is { } refusal)
        {
            return TextFix.Refused(refusal);
        }

        if (isWhole && type is { IsJson: false, Row: not null })
        {
            repairs.AddRange(DamageRepair.Mend(text, type.Row, path));
        }

        var edits = text.Edits();
        var hash = UnknownHash.FindDeleted(original, edits, _constitution);
        if (!acceptsNewConstitution && hash is not null)
        {
            return TextFix.Refused($"it states the unknown hash {hash}; --accept-new-constitution replaces it");
        }

        AddRepairs(repairs, original, text.Current.ToString(), scan.Verdict, isWhole);
        return new(edits, isHeaderWanted && IsHeaderDue(scan) ? Describe(scan.Verdict) : null, repairs) { AcceptedHash = hash };
    }

    private static string? Describe(HeaderVerdict verdict) => verdict switch
    {
        HeaderVerdict.Missing => "inserted",
        HeaderVerdict.Outdated or HeaderVerdict.WrongHash => "digits",
        HeaderVerdict.Ok or HeaderVerdict.Malformed => "corrected",
        HeaderVerdict.Misplaced => "moved",
        HeaderVerdict.Duplicate => "corrected",
        _ => null,
    };

    /// <remarks>A right header that is to be mended all the same is not spelled as level <c>strict</c> demands.</remarks>
    private bool IsHeaderDue(HeaderScan scan) =>
        scan.Verdict == HeaderVerdict.Ok ? !type.IsJson : type.IsFinding(scan, settings);

    /// <returns>Why the header is not mended; <see langword="null"/> when it is.</returns>
    private string? MendHeader(EditedText text, HeaderScan scan)
    {
        if (!IsHeaderDue(scan))
        {
            return null;
        }

        if (scan.Verdict == HeaderVerdict.Ok)
        {
            text.Apply(StrictCorrection.Of(text.Current, scan.Marker, type.Row, type.Stating(_constitution.Active)));
        }

        var newLine = NewLine.Of(text.Current, settings.EndOfLine);
        switch (type.Row)
        {
            case null:
                var keepsFirst = FileHeaderTemplate.KeepsFirstComments(settings.FileHeaderTemplate, _constitution.Active);
                new CSharpRepair(_constitution, [], newLine, keepsFirst).Repair(text);
                return null;
            case { Kind: FileTypeKind.Json }:
                return MendKeys(text, new(_constitution, newLine)) ? null : "the key stands in it twice, or has a value that would be lost";
            default:
                return new LanguageRepair(type.Row, _constitution, newLine).Repair(text) ? null : "no edit leads to a header that counts";
        }
    }

    private bool MendKeys(EditedText text, JsonRepair repair)
    {
        // There are two keys, of which each can be wrong.
        for (var step = 0; step < 2 && type.Scan(text.Current, _constitution, out _) is { Verdict: not HeaderVerdict.Ok } scan; step++)
        {
            if (repair.Plan(text.Current, scan) is not { } edit)
            {
                return false;
            }

            text.Apply(edit);
        }

        return true;
    }

    /// <summary>Names what was broken by a header in a wrong place or syntax, and is whole now.</summary>
    private void AddRepairs(List<string> repairs, string original, string changed, HeaderVerdict verdict, bool isWhole)
    {
        if (verdict is not (HeaderVerdict.Malformed or HeaderVerdict.Misplaced or HeaderVerdict.Duplicate))
        {
            return;
        }

        if (FirstLines.FindRestored(original, changed, type.Row) is { } first)
        {
            repairs.Add($"'{first}' is the first line again");
        }

        if (verdict == HeaderVerdict.Duplicate)
        {
            repairs.Add("removed what was doubled of the header");
        }

        if (ContentReaders.Find(path) is { } reader && isWhole && reader.IsCheap(original)
            && !reader.Parses(ContentReaders.WithoutMark(original)) && reader.Parses(ContentReaders.WithoutMark(changed)))
        {
            repairs.Add($"it parses as {reader.Name} again");
        }
    }
}

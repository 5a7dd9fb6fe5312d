// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Damage;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Tells whether <c>fix</c> may mend a file with a finding, as far as the file itself decides.</summary>
/// <param name="content">The file.</param>
internal sealed class Fixability(FileContent content)
{
    /// <summary>Whether it may.</summary>
    public bool Of(ReadOnlySpan<byte> path, SourceType type, FileSettings file)
    {
        if ((type.IsJson && !file.IsJsonKeyDemanded) || !content.ReadRest())
        {
            return false;
        }

        content.Decode();
        if (UneditableFiles.FindReason(content.Form, content.Characters) is not null)
        {
            return false;
        }

        var markers = new List<CommentLine>();
        var scan = type.Scan(content.Text, file.Constitution, out _, markers);
        if (scan.HasMarker)
        {
            markers.Insert(0, scan.Marker);
        }

        var isLossy = type.IsJson && (scan.Verdict == HeaderVerdict.Duplicate || markers.Exists(HasNestedValue));
        return !isLossy && !markers.Exists(line => IsUnknown(line.Start, line.End, file)) && !IsStrayUnknown(path, type, type.IsJson ? [] : markers, file);
    }

    private bool HasNestedValue(CommentLine member) => content.Characters[member.End - 1] is '}' or ']';

    private bool IsUnknown(int start, int end, FileSettings file) => UnknownHash.Find(content.Characters[start..end], file.Constitution) is not null;

    /// <summary>Whether an unknown hash stands in a line that goes because the file is broken by it.</summary>
    private bool IsStrayUnknown(ReadOnlySpan<byte> path, SourceType type, List<CommentLine> markers, FileSettings file)
    {
        // Every spelling has the word; few files do below the header, and their lines need not be walked.
        if (type.Row is not { } row
            || !content.Characters.Contains("constitutional", StringComparison.OrdinalIgnoreCase)
            || !StrayMarkers.Find(content.Text, row).Exists(edit => IsUnknown(edit.Start, edit.End, file)))
        {
            return false;
        }

        var text = new EditedText(content.Characters.ToString());
        text.ApplyAll(MarkerRemoval.OfAll(text.Current, markers));
        DamageRepair.Mend(text, row, DisplayPath.Of(path));
        return UnknownHash.FindDeleted(text.Original, text.Edits(), file.Constitution) is not null;
    }
}

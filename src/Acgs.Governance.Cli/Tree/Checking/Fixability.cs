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
    /// <param name="path">The path of the file.</param>
    /// <param name="type">Its type.</param>
    /// <param name="scan">The scan that the finding rests on.</param>
    /// <param name="file">What is demanded of it.</param>
    public bool Of(ReadOnlySpan<byte> path, SourceType type, HeaderScan scan, FileSettings file)
    {
        if ((type.IsJson && !file.IsJsonKeyDemanded) || !content.ReadRest())
        {
            return false;
        }

        // Most files are searched as bytes, and not decoded for it.
        if (content.Form != TextForm.Bytes || UneditableFiles.MayBeSigned(content.Bytes))
        {
            content.Decode();
            if (UneditableFiles.FindReason(content.Form, content.Characters) is not null)
            {
                return false;
            }
        }

        var markers = FindMarkers(type, scan, file);
        var isLossy = type.IsJson && (scan.Verdict == HeaderVerdict.Duplicate || markers.Exists(HasNestedValue));
        return !isLossy && !markers.Exists(line => IsUnknown(line.Start, line.End, file)) && !IsStrayUnknown(path, type, type.IsJson ? [] : markers, file);
    }

    private List<CommentLine> FindMarkers(SourceType type, HeaderScan scan, FileSettings file)
    {
        var markers = new List<CommentLine>();
        if (scan.HasMarker)
        {
            markers.Add(scan.Marker);
        }

        if (type.IsJson || scan.Verdict == HeaderVerdict.Duplicate)
        {
            content.Decode();
            type.Scan(content.Text, file.Constitution, out _, markers);
        }

        return markers;
    }

    private bool HasNestedValue(CommentLine member) => content.Characters[member.End - 1] is '}' or ']';

    private bool IsUnknown(int start, int end, FileSettings file) => UnknownHash.Find(content.Characters[start..end], file.Constitution) is not null;

    /// <summary>Whether an unknown hash stands in a line that goes because the file is broken by it.</summary>
    private bool IsStrayUnknown(ReadOnlySpan<byte> path, SourceType type, List<CommentLine> markers, FileSettings file)
    {
        // Most files are not walked line by line: they have no such hash at all.
        if (type.Row is not { } row || !content.FindMentions().Exists(line => IsUnknown(line.Start, line.End, file))
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

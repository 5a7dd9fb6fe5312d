// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The constitution as a Jupyter notebook states it: as the value of a key of its metadata. Nobody has to.</summary>
internal static class NotebookHeader
{
    private const string Metadata = "metadata";

    /// <summary>Judges <paramref name="text"/>; one without the key has no place for it, as if it were empty.</summary>
    public static HeaderScan Scan(StringText text, Constitution constitution, List<CommentLine>? repeated)
    {
        var findings = new JsonFindings(constitution, repeated);
        var members = new JsonMembers(text);
        while (members.MoveNext())
        {
            if (members.IsNamed(Metadata))
            {
                var entries = new JsonMembers(text, members.ValueStart);
                findings.Gather(ref entries);
            }
        }

        return findings.Conclude(text, isEmpty: true);
    }
}

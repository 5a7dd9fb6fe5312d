// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Gathers the members of a JSON object that state the constitution. It may have both keys; the worse value counts.</summary>
/// <param name="constitution">The hashes that the keys may have.</param>
/// <param name="repeated">Takes the members beside the one that the verdict is on; <see langword="null"/> when only the verdict is wanted.</param>
internal struct JsonFindings(Constitution constitution, List<CommentLine>? repeated)
{
    private const string Key = JsonHeader.Key;
    private const string PrivateKey = "_" + Key;

    private HeaderFindings _public = new(constitution, repeated);
    private HeaderFindings _private = new(constitution, repeated);

    /// <summary>Takes in the members of an object.</summary>
    public void Gather(ref JsonMembers members)
    {
        var next = members.FindMention(Key);
        while (next >= members.Position && members.MoveNext())
        {
            if (members.IsNamed(Key))
            {
                _public.Add(members.Line);
            }
            else if (members.IsNamed(PrivateKey))
            {
                _private.Add(members.Line);
            }

            // Most documents mention the key once, or not at all, and the rest of them need not be read.
            next = members.Position > next ? members.FindMention(Key) : next;
        }
    }

    /// <summary>The verdict.</summary>
    /// <param name="text">The text that the members are of.</param>
    /// <param name="isEmpty">Whether the document has no place for the key.</param>
    public readonly HeaderScan Conclude(StringText text, bool isEmpty)
    {
        var ofPublic = _public.Conclude(text, isEmpty, isAboveFirst: false);
        var ofPrivate = _private.Conclude(text, isEmpty, isAboveFirst: false);
        if (!ofPublic.HasMarker || !ofPrivate.HasMarker)
        {
            return ofPublic.HasMarker ? ofPublic : ofPrivate;
        }

        var (worse, other) = ofPrivate.Verdict > ofPublic.Verdict ? (ofPrivate, ofPublic) : (ofPublic, ofPrivate);
        repeated?.Add(other.Marker);
        return worse;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The constitution as a JSON document states it: as the value of a key at its top level.</summary>
internal static class JsonHeader
{
    private const string Key = "constitutional_hash";
    private const string PrivateKey = "_" + Key;

    /// <summary>The member that states <paramref name="hash"/>.</summary>
    public static string Stating(string hash) => $"\"{Key}\": \"{hash}\"";

    /// <summary>Judges <paramref name="text"/>, up to what is no JSON in it. One that is no object has no place for the key, like an empty one.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="constitution">The hashes that the key may have.</param>
    /// <param name="repeated">Takes the members after the first that have the key; <see langword="null"/> when only the verdict is wanted.</param>
    public static HeaderScan Scan(StringText text, Constitution constitution, List<CommentLine>? repeated)
    {
        var findings = new HeaderFindings(constitution, repeated);
        var members = new JsonMembers(text);
        Gather(ref members, ref findings);
        return findings.Conclude(text, isEmpty: !members.IsObject, isAboveFirst: false);
    }

    /// <summary>Takes the members with one of the two keys into <paramref name="findings"/>.</summary>
    public static void Gather(ref JsonMembers members, ref HeaderFindings findings)
    {
        var next = members.FindMention(Key);
        while (next >= members.Position && members.MoveNext())
        {
            if (members.IsNamed(Key) || members.IsNamed(PrivateKey))
            {
                findings.Add(members.Line);
            }

            // Most documents mention the key once, or not at all, and the rest of them need not be read.
            next = members.Position > next ? members.FindMention(Key) : next;
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The constitution as a JSON document states it: as the value of a key at its top level.</summary>
internal static class JsonHeader
{
    /// <summary>The key. With <c>_</c> in front of it, it says the same.</summary>
    public const string Key = "constitutional_hash";

    /// <summary>The member that states <paramref name="hash"/>.</summary>
    public static string Stating(string hash) => $"\"{Key}\": \"{hash}\"";

    /// <summary>Judges <paramref name="text"/>, up to what is no JSON in it. One that is no object has no place for the key, like an empty one.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="constitution">The hashes that the key may have.</param>
    /// <param name="repeated">Takes the members after the first that have the key; <see langword="null"/> when only the verdict is wanted.</param>
    public static HeaderScan Scan(StringText text, Constitution constitution, List<CommentLine>? repeated)
    {
        var findings = new JsonFindings(constitution, repeated);
        var members = new JsonMembers(text);
        findings.Gather(ref members);
        return findings.Conclude(text, isEmpty: !members.IsObject);
    }
}

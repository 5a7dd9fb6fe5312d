// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>A type that shares an end of names with others, and what tells its files from theirs.</summary>
/// <param name="typeId">The type.</param>
/// <param name="like">What its files begin with, one of these; anything when empty.</param>
/// <param name="unlike">What they do not begin with.</param>
internal sealed class SharedName(string typeId, string like, string unlike)
{
    private readonly string[] _like = like.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    private readonly string[] _unlike = unlike.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The type.</summary>
    public FileType Type => FileTypes.ById(typeId)!;

    /// <summary>Whether a file that begins with <paramref name="start"/> can be of the type; one that says nothing can.</summary>
    public bool Agrees(ReadOnlySpan<char> start) =>
        start.IsEmpty || ((_like.Length == 0 || BeginsWithAny(start, _like)) && !BeginsWithAny(start, _unlike));

    private static bool BeginsWithAny(ReadOnlySpan<char> start, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (start.StartsWith(beginning) && IsWhole(start, beginning))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word does not go on.</summary>
    private static bool IsWhole(ReadOnlySpan<char> start, string beginning) =>
        !Lexical.IsIdentifierPart(beginning[^1]) || start.Length == beginning.Length || !Lexical.IsIdentifierPart(start[beginning.Length]);
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>The header of a file of any type but C#.</summary>
internal static class LanguageHeader
{
    /// <summary>Judges <paramref name="text"/>. A JSON document without the key is missing it, whether or not somebody demands it.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="type">The type of the file.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="repeated">Takes the lines that mean to be the header, after the first; <see langword="null"/> when only the verdict is wanted.</param>
    public static HeaderScan Scan<TText>(TText text, FileType type, Constitution constitution, List<Marker>? repeated = null)
        where TText : struct, IHeaderText => type.Kind switch
        {
            FileTypeKind.Commented => new LanguageScanner<TText>(text, type, constitution, repeated).Scan(),
            FileTypeKind.Json => JsonHeader.Scan(text, constitution, repeated),
            _ => new(HeaderVerdict.Empty, default, []),
        };
}

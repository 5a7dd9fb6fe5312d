// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Languages;

/// <summary>The header of a file of any type.</summary>
internal static class LanguageHeader
{
    /// <summary>Judges <paramref name="text"/>. A JSON document without the key is missing it, whether or not somebody demands it.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="type">The type of the file.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="repeated">Takes the lines that mean to be the header, after the first; <see langword="null"/> when only the verdict is wanted.</param>
    public static HeaderScan Scan(StringText text, FileType type, Constitution constitution, List<Marker>? repeated = null) =>
        Scan(text, type, constitution, repeated, out _);

    /// <summary>Judges <paramref name="text"/>, which may be the beginning of a file.</summary>
    /// <param name="text">The file, or its beginning.</param>
    /// <param name="type">The type of the file.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="repeated">Takes the lines that mean to be the header, after the first; <see langword="null"/> when only the verdict is wanted.</param>
    /// <param name="regionEnd">Where the first stands that is below every header, be it code or line 41; -1 when the text ends before that is certain.</param>
    public static HeaderScan Scan(StringText text, FileType type, Constitution constitution, List<Marker>? repeated, out int regionEnd)
    {
        type = type.In(text);
        regionEnd = -1;
        switch (type.Kind)
        {
            case FileTypeKind.Commented:
                var scanner = new LanguageScanner(text, type, constitution, repeated);
                var scan = scanner.Scan();
                regionEnd = scanner.RegionEnd;
                return scan;
            case FileTypeKind.CSharp:
                return CSharpHeader.Scan(text, constitution, [], repeated);
            case FileTypeKind.Json:
                return JsonHeader.Scan(text, constitution, repeated);
            case FileTypeKind.Notebook:
                return NotebookHeader.Scan(text, constitution, repeated);
            default:
                return new(HeaderVerdict.Empty, default, []);
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>The header of a C# file.</summary>
internal static class CSharpHeader
{
    /// <summary>Judges <paramref name="text"/>, compiled with the given preprocessor symbols.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="constitution">The hashes that the header may state.</param>
    /// <param name="predefined">The symbols that the project defines.</param>
    /// <param name="repeated">Takes the lines that mean to be the header, after the first; <see langword="null"/> when only the verdict is wanted.</param>
    public static HeaderScan Scan<TText>(TText text, Constitution constitution, string[] predefined, List<CommentLine>? repeated = null)
        where TText : struct, IHeaderText => new HeaderScanner<TText>(text, constitution, predefined, repeated).Scan();
}

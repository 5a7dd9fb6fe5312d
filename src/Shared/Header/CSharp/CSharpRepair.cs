// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.CSharp;

/// <summary>Makes the header of a C# file right and changes nothing else.</summary>
/// <param name="constitution">The hashes that the header may state.</param>
/// <param name="predefined">The symbols that the project defines.</param>
/// <param name="newLine">The newline of what is inserted.</param>
/// <param name="keepFirstComments">Whether the first comments are a banner that must stay as it is.</param>
internal sealed class CSharpRepair(Constitution constitution, string[] predefined, string newLine, bool keepFirstComments) : HeaderRepair(constitution)
{
    /// <inheritdoc/>
    protected override HeaderScan Scan(StringText text, List<CommentLine> repeated) => CSharpHeader.Scan(text, Constitution, predefined, repeated);

    /// <inheritdoc/>
    protected override HeaderEdit? Correct(StringText text, CommentLine line) => CSharpCorrection.Of(text, line, Constitution.Active);

    /// <summary>Above a <c>#!</c> line also the blank line behind the header goes, or the former would still not be the first.</summary>
    protected override HeaderEdit TakeOut(StringText text, CommentLine line) => Shebang.FindBelow(text, line) switch
    {
        HeaderLine.None => MarkerRemoval.Of(text, line),
        var shebang => new(line.CommentStart, shebang, string.Empty),
    };

    /// <inheritdoc/>
    protected override HeaderEdit Insert(StringText text, HeaderVerdict verdict, HeaderVerdict last) =>
        CSharpInsertion.Into(text, keepFirstComments).Of(Constitution.Line, newLine);
}

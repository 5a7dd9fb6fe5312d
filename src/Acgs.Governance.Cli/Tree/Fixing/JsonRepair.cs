// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Gives a JSON object the key that states the constitution, as its first member and in its own layout.</summary>
/// <param name="constitution">The hashes that the key may have.</param>
/// <param name="newLine">The newline of the file.</param>
internal sealed class JsonRepair(Constitution constitution, string newLine)
{
    private const string Indentation = "  ";

    /// <summary>The edit that <paramref name="scan"/> calls for; <see langword="null"/> when it would lose something.</summary>
    public HeaderEdit? Plan(StringText text, HeaderScan scan) => scan.Verdict switch
    {
        HeaderVerdict.Missing => Insert(text),
        HeaderVerdict.Outdated or HeaderVerdict.WrongHash => new(scan.Marker.Hash, scan.Marker.Hash + HashFormat.Length, constitution.Active),
        HeaderVerdict.Malformed => Correct(text, scan.Marker),
        _ => null,
    };

    private HeaderEdit Insert(StringText text)
    {
        var start = JsonLexer.SkipSpace(text, text.FirstLine()) + 1;
        var space = start;
        while (space < text.Length && text[space] is ' ' or '\t' or '\r' or '\n')
        {
            space++;
        }

        var lineStart = text.LineStart(space);
        var member = JsonHeader.Stating(constitution.Active) + (text.Peek(JsonLexer.SkipSpace(text, start)) == '}' ? string.Empty : ",");
        if (lineStart <= start)
        {
            // On one line: the space behind the brace is also put in front of the member that was the first.
            return new(start, start, text.Copy(start, space) + member + (space == start && member.EndsWith(',') ? " " : string.Empty));
        }

        var indentation = text.Peek(space) == '}' ? text.Copy(lineStart, space) + Indentation : text.Copy(lineStart, space);
        return new(start, start, newLine + indentation + member);
    }

    /// <summary>Replaces the value, unless it is one that holds others.</summary>
    private HeaderEdit? Correct(StringText text, CommentLine member)
    {
        var value = JsonLexer.SkipSpace(text, JsonLexer.SkipSpace(text, JsonLexer.StringEnd(text, member.Start)) + 1);
        return text.Peek(value) is '{' or '[' ? null : new(value, member.End, $"\"{constitution.Active}\"");
    }
}

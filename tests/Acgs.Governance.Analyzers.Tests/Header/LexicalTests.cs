// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Tests.Header;

public sealed class LexicalTests
{
    [Fact]
    public void WhiteSpace_OfEveryCharacter_IsThatOfTheCompiler()
    {
        // The compiler's predicate leaves out two characters that its lexer skips all the same.
        var expected = Characters().Where(character => SyntaxFacts.IsWhitespace(character) || character is Lexical.ByteOrderMark or '\u001A');

        Assert.Equal(expected, Characters().Where(Lexical.IsWhiteSpace));
    }

    [Fact]
    public void LineBreaks_OfEveryCharacter_AreThoseOfTheCompiler()
    {
        Assert.Equal(Characters().Where(SyntaxFacts.IsNewLine), Characters().Where(Lexical.IsLineBreak));
        Assert.Equal(Characters().Where(SyntaxFacts.IsNewLine), Characters().Where(character => Lexical.FindLineBreak([character]) == 0));
    }

    [Fact]
    public void Blanks_OfEveryCharacter_AreFour() => Assert.Equal("\t\v\f ", string.Concat(Characters().Where(Lexical.IsBlank)));

    [Fact]
    public void LineBreak_BehindOthers_IsFoundFirst()
    {
        Assert.Equal(2, Lexical.FindLineBreak("ab\r\n"));
        Assert.Equal(-1, Lexical.FindLineBreak("ab"));
    }

    private static IEnumerable<char> Characters() => Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code);
}

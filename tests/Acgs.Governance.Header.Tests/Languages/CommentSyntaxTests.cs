// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class CommentSyntaxTests
{
    [Theory]
    [InlineData("a.sh", "# b", 0, true)]
    [InlineData("a.sh", "a # b", 2, true)]
    [InlineData("a.sh", "a\t# b", 2, true)]
    [InlineData("a.sh", "a\n# b", 2, true)]
    [InlineData("a.sh", "a;# b", 2, true)]
    [InlineData("a.sh", "a(# b", 2, true)]
    [InlineData("a.sh", "a&# b", 2, true)]
    [InlineData("a.sh", "a|# b", 2, true)]
    [InlineData("a.sh", "a# b", 1, false)]
    [InlineData("a.sh", "a)# b", 2, false)]
    [InlineData("a.sh", "ab", 0, false)]
    [InlineData("a.py", "a# b", 1, true)]
    [InlineData("a.bat", "REM b", 0, true)]
    [InlineData("a.bat", "rem", 0, true)]
    [InlineData("a.bat", "REMOTE b", 0, false)]
    [InlineData("a.bat", ":: b", 0, true)]
    [InlineData("a.rst", ".. b", 0, true)]
    [InlineData("a.rst", ".. note:: b", 0, false)]
    [InlineData("a.rst", ".. b\n::", 0, true)]
    [InlineData("a.rb", "=begin", 0, true)]
    [InlineData("a.rb", "a =begin", 2, false)]
    public void OpeningAt_Position_IsAComment(string name, string text, int position, bool expected) =>
        Assert.Equal(expected, Evaluated.TypeOf(name).Syntax.OpeningAt(new StringText(text), position) is not null);

    [Theory]
    [InlineData("a.rb", "=begin\nx =end\n=end\nb", 18)]
    [InlineData("a.rb", "=begin\nx =end\n", 14)]
    [InlineData("a.rb", "=begin\n", 7)]
    [InlineData("a.rb", "# b\nc", 3)]
    [InlineData("a.go", "/* b */ c", 7)]
    [InlineData("a.go", "/* b /* c */ d */ e", 12)]
    [InlineData("a.go", "/* b", 4)]
    [InlineData("a.rs", "/* b /* c */ d */ e", 17)]
    [InlineData("a.rs", "/* /* b */ /* c */ */ d", 21)]
    [InlineData("a.rs", "/* b /* c */ d", 14)]
    [InlineData("a.rs", "/* b */", 7)]
    [InlineData("a.rs", "/* /* */", 8)]
    public void FindEnd_OfComment_IsBehindItsClosing(string name, string text, int expected)
    {
        var source = new StringText(text);

        Assert.Equal(expected, Evaluated.TypeOf(name).Syntax.OpeningAt(source, 0)!.FindEnd(source, 0));
    }

    [Theory]
    [InlineData("a.go", "// A\npackage a\n", true)]
    [InlineData("a.go", "// A\n\npackage a\n", false)]
    [InlineData("a.go", "// A\n", false)]
    [InlineData("a.go", "// A", false)]
    [InlineData("a.md", "<!--A-->\nb\n", true)]
    [InlineData("a.py", "## A\nimport b\n", false)]
    [InlineData("go.mod", "// A\nmodule b\n", false)]
    [InlineData("go.mod", "// A\n// B\n", true)]
    public void NeedsBlankLine_BelowHeader_DependsOnTheType(string name, string text, bool expected)
    {
        var source = new StringText(text);

        Assert.Equal(expected, LanguageInsertion.NeedsBlankLine(source, Evaluated.TypeOf(name), source.LineEnd(0)));
        Assert.False(LanguageInsertion.NeedsBlankLine(source, Evaluated.TypeOf(name), 1));
    }
}

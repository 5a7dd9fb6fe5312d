// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>An oracle that allowed everything would prove nothing.</summary>
public sealed class LosslessOracleTests
{
    [Theory]
    [InlineData("// A\nclass C;\nvar a = \"x\";\n", true)]
    [InlineData(H + "\n// A\nclass C;\nvar a = \"x\";\n", true)]
    [InlineData(H + "\n\n// A\nclass C;\nvar a = \"x\";\n", true)]
    [InlineData("// A\n\n" + H + "\nclass C;\nvar a = \"x\";\n", true)]
    [InlineData("// A\n" + H + "\nclass C;\nvar a = \"x\";\n", true)]
    [InlineData(H + "\n\n\n// A\nclass C;\nvar a = \"x\";\n", false)]
    [InlineData(H + "\n// A\nclass C;\n\nvar a = \"x\";\n", false)]
    [InlineData(H + "\n// A\n" + H + "\nclass C;\nvar a = \"x\";\n", false)]
    [InlineData(X + "\n// A\nclass C;\nvar a = \"x\";\n", false)]
    [InlineData(H + "\r\n// A\nclass C;\nvar a = \"x\";\n", false)]
    [InlineData(H + "\n// A\r\nclass C;\nvar a = \"x\";\n", false)]
    [InlineData(H + "\n// A\nclass C;\nvar a = \"x\";", false)]
    [InlineData(H + "\n// A\nvar a = \"x\";\n", false)]
    [InlineData(H + "\n// A\nclass C; \nvar a = \"x\";\n", false)]
    [InlineData(H + "\nclass C;\n// A\nvar a = \"x\";\n", false)]
    public void Allows_NoMarkerInTheFile_OneHeaderAndOneBlankLineAtItsSide(string fixedText, bool expected)
    {
        var file = File(true, FileLine.Kept(["// A", "class C;", "var a = \"x\";"]));

        Assert.Equal(expected, LosslessOracle.Allows(file, fixedText));
    }

    [Theory]
    [InlineData("// A\n" + H + "\n/* a */ \nclass C;", true)]
    [InlineData(H + "\n// A\n/* a */ \nclass C;", true)]
    [InlineData("// A\n" + H + "\n/* a */ // " + U + "\nclass C;", true)]
    [InlineData("// A\n/* a */ \nclass C;\n", false)]
    [InlineData("// A\n" + H + "\n/* a */\nclass C;", false)]
    [InlineData("// A\n" + H + "\nclass C;", false)]
    [InlineData("// A\n" + H + "\n\n/* a */ \n\nclass C;", false)]
    [InlineData(H + "\n/* a */ \nclass C;", false)]
    [InlineData("// A\n  " + H + "\n/* a */ \nclass C;", false)]
    public void Allows_MarkersInTheFile_OnlyTheirForms(string fixedText, bool expected)
    {
        var file = File(false, [FileLine.Kept("// A"), FileLine.Marker(X, H, null), FileLine.Marker("/* a */ // " + U, "/* a */ "), FileLine.Kept("class C;")]);

        Assert.Equal(expected, LosslessOracle.Allows(file, fixedText));
    }

    [Theory]
    [InlineData(true, "class C;\n", false)]
    [InlineData(true, H + "\nclass C;\n" + H + "\n", true)]
    [InlineData(false, H + "\n\nclass C;\n", true)]
    [InlineData(false, "class C;\n" + H + "\n", true)]
    public void Allows_HeaderElsewhere_GoesOnlyWhenTheRegionHasNone(bool hasMarker, string fixedText, bool expected)
    {
        var file = File(true, hasMarker ? [FileLine.Marker(X, H, null)] : [], [FileLine.Kept("class C;"), FileLine.Movable(H)]);

        Assert.Equal(expected, LosslessOracle.Allows(file, fixedText));
    }

    [Theory]
    [InlineData("// A\n\n" + H, "// A\n", true)]
    [InlineData("// A\n" + H, "// A", true)]
    [InlineData("// A\n" + H, "// A\n", false)]
    public void Allows_LastLineGoes_TheLineBreakBeforeItGoes(string text, string fixedText, bool expected)
    {
        var file = File(false, [.. text.Split('\n')[..^1].Select(FileLine.Kept)], [FileLine.Marker(H, [null])]);

        Assert.Equal(text, file.Text);
        Assert.Equal(expected, LosslessOracle.Allows(file, fixedText));
    }

    private static GeneratedFile File(bool endsWithNewLine, params FileLine[][] fragments) => new(fragments, [], ["\n"], endsWithNewLine, 0, 0);
}

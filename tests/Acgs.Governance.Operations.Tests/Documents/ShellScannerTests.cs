// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Tests.Documents;

public sealed class ShellScannerTests
{
    [Theory]
    [InlineData("a b 'c d' \"e $f\"", "a,b,c d,e $f")]
    [InlineData("a \\\n  b # comment\nc", "a,b|c")]
    [InlineData("A=1 B='x y' a b", "a,b")]
    [InlineData("a | b && c || d; e & f", "a|b|c|d|e|f")]
    [InlineData("a $(b c | d) e", "b,c|d|a,$(b c | d),e")]
    [InlineData("a `b c`", "b,c|a,`b c`")]
    [InlineData("a <(b) > out 2>&1 < in", "b|a,<(b)")]
    [InlineData("cat <<'EOF' > x\nrm -rf /\nEOF\nb", "cat|b")]
    [InlineData("if ! a; then b; else c; fi", "a|b|c")]
    [InlineData("f() {\n  a\n}\nb", "a|b")]
    [InlineData("(a; b) | c", "a|b|c")]
    [InlineData("sudo -E env A=1 nohup a b", "a,b")]
    [InlineData("a <name> <another name> b", "a,<name>,<another name>,b")]
    [InlineData("echo ${A:-$(b)} $((1 + 2))", "echo,${A:-$(b)},$((1 + 2))")]
    [InlineData("a 'never closed", "a,never closed")]
    [InlineData("a $(never closed", "never,closed|a,$(never closed")]
    [InlineData("psql -c \"\nSELECT 1;\"", "psql,-c,\nSELECT 1;")]
    public void Commands_OfCode_AreThose(string code, string expected) => Assert.Equal(
        expected, string.Join('|', Scan(code).Commands.Where(command => command.Words.Count > 0).Select(command => string.Join(',', command.Words.Select(word => word.Text)))));

    [Fact]
    public void Command_InAPipeline_KnowsItsNeighborsAndPlace()
    {
        var script = Scan("set -eo pipefail\ncheck() {\n  return 1\n}\nif a | b; then\n  check\nfi");

        Assert.True(script is { StopsOnError: true, HasPipefail: true });
        var a = script.Commands.Single(command => command.Program == "a");
        Assert.Equal(("b", 5, true), (a.Sink?.Program, a.Line, a.IsCondition));
        Assert.Equal("check", script.Commands.Single(command => command.Program == "return").Function);
        Assert.Equal((6, string.Empty), (script.Commands[^1].Line, script.Commands[^1].Function));
    }

    private static ShellScript Scan(string code) => ShellScanner.Scan(code, index => 1 + code.AsSpan(0, index).Count('\n'));
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands;
using Acgs.Governance.Cli.Commands.Docs;
using Acgs.Governance.Operations.Documents;
using Acgs.Governance.Operations.Documents.Commands;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Cli.Tests.Commands.Docs;

/// <summary>Command lines in documents, held against the commands that there are.</summary>
public sealed class ToolGrammarTests
{
    private static readonly ToolGrammar Grammar = new(RootCommands.Create());

    [Theory]
    [InlineData("acgs-cli compliance check --format sarif -o acgs.sarif")]
    [InlineData("acgs-cli explain ACGS0003 | less && acgs-cli compliance check")]
    [InlineData("acgs-cli alerts drop --id ID")]
    [InlineData("acgs-cli compliance check --format FORMAT --max-findings N")]
    [InlineData("acgs-cli compliance check --level <level> \\\n  --baseline \"$BASELINE\"")]
    [InlineData("acgs-cli compliance check [PATH…]")]
    [InlineData("acgs-cli COMMAND --some-option")]
    [InlineData("acgs-cli <command> <arguments>")]
    [InlineData("acgs-cli ledger prove … --output record.tlog-proof")]
    [InlineData("acgs-cli compliance check --help")]
    [InlineData("acgs-cli --version")]
    [InlineData("count=$(acgs-cli compliance check --quiet | wc -l)")]
    [InlineData("git ls-files | acgs-cli compliance check -")]
    [InlineData("echo acgs-cli nonsense")]
    [InlineData("# acgs-cli nonsense")]
    public void Call_ThatIsTaken_IsNoFinding(string script) => Assert.Empty(Check($"```sh\n{script}\n```\n"));

    [Theory]
    [InlineData("acgs-cli complaince check", "unknown command 'complaince'")]
    [InlineData("acgs-cli compliance check --levle strict", "did you mean --level?")]
    [InlineData("NO_COLOR=1 acgs-cli compliance check --frmat json", "did you mean --format?")]
    [InlineData("true && acgs-cli compliance check --format yaml", "'yaml'")]
    [InlineData("acgs-cli explain ACGS0001 more", "unexpected argument 'more'")]
    [InlineData("count=$(acgs-cli complianc check | wc -l)", "unknown command 'complianc'")]
    [InlineData("acgs-cli compliance check \\\n  --no-such", "unknown option '--no-such'")]
    [InlineData("acgs-cli ledger prove", "Required argument missing")]
    [InlineData("acgs-cli compliance", "command missing")]
    [InlineData("dotnet tool run acgs-cli -- nonsense", "unknown command 'nonsense'")]
    [InlineData("sudo acgs-cli nonsense", "unknown command 'nonsense'")]
    [InlineData("git ls-files -z | xargs -0 acgs-cli complain", "unknown command 'complain'")]
    public void Call_ThatIsNotTaken_IsFoundWithTheWayOut(string script, string expected)
    {
        var defect = Assert.Single(Check($"```sh\n{script}\n```\n"));

        Assert.Equal(DocumentRule.ToolCommand, defect.Rule);
        Assert.Contains(expected, defect.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`acgs-cli ledger prove`, `acgs-cli compliance`, `acgs-cli`", 0)]
    [InlineData("| `acgs-cli compliance check --format text\\|json` | `acgs-cli completion fish \\| source` |", 0)]
    [InlineData("`acgs-cli ledger proove`", 1)]
    [InlineData("`acgs-cli compliance check --levle`", 1)]
    public void Mention_InText_MayLackArguments(string text, int count) => Assert.Equal(count, Check(text).Count);

    [Theory]
    [InlineData("```yaml\nsteps:\n  - run: acgs-cli complain check\n```\n", 3)]
    [InlineData("```console\n$ acgs-cli complain check\nacgs-cli prints this\n```\n", 2)]
    [InlineData("- item\n\n  ```bash\n  ls\n  acgs-cli complain check\n  ```\n", 5)]
    public void Call_InPipelinesAndSessions_IsFoundAtItsLine(string text, int line) => Assert.Equal(line, Assert.Single(Check(text)).Line);

    private static List<Defect> Check(string text) =>
        [.. new ToolCommandCheck(Grammar.FindError).Find(new("a.md", text, new NoTree()))];

    private sealed class NoTree : IDocumentTree
    {
        public bool Contains(string path) => false;

        public string? FindIgnoringCase(string path) => null;

        public MarkdownDocument? Read(string path) => null;
    }
}

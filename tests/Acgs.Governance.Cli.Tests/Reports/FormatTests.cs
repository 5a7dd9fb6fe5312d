// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>The formats as the program writes them.</summary>
public sealed class FormatTests
{
    [Fact]
    public async Task Text_SmallTree_IsGroupedAndSaysItsDefinition()
    {
        using var folder = SmallTree.Create();

        var result = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            src/: 3 findings
            src/missing.yml:1: ACGS0001 Missing: no header → # Constitutional Hash: cdd01ef066bc6cf2
            src/spelled & <b>.yml:1: ACGS0003 Malformed: constitutional hash: cdd01ef066bc6cf2 → # Constitutional Hash: cdd01ef066bc6cf2
            src/wrong.yml:1: ACGS0002 WrongHash: Constitutional Hash: 0000000000000000 → # Constitutional Hash: cdd01ef066bc6cf2

            6 files: 1 compliant, 3 findings, 1 exempt, 1 of unknown type, 0 unreadable
            Level header: the header region has one canonical line with the active or an accepted hash (cdd01ef066bc6cf2).
            Findings: 1 ACGS0001 Missing, 1 ACGS0002 WrongHash, 1 ACGS0003 Malformed.
            Compliance of 4 files in scope:
              presence     50 %       2  the active or an accepted hash appears anywhere in the file
              header       25 %       1  the header region has one canonical line with the active or an accepted hash
              strict       25 %       1  the header line is exactly the one that fix writes, with the active hash
            Exempt: 1 (1 empty).
            Unknown types, not checked: .unheard 1.
            Next: 'acgs-cli compliance fix --diff' shows what a fix changes, 'acgs-cli explain ACGS0001' explains the rule.

            """,
            result.Output);
    }

    [Fact]
    public async Task Json_SmallTree_IsTheDocumentOfTheContract()
    {
        using var folder = SmallTree.Create();

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        Assert.Equal(
            ["schema", "tool_version", "constitutional_hash", "level", "definition", "summary", "findings", "unreadable", "exempt", "unknown_types", "stale"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("urn:acgs:check:1", root.GetProperty("schema").GetString());
        Assert.Equal(
            """{"files":6,"compliant":1,"findings":3,"exempt":1,"unknown_type":1,"unreadable":0,"percent_presence":50,"percent_header":25,"percent_strict":25,"baselined":0,"stale":0}""",
            JsonSerializer.Serialize(root.GetProperty("summary")));
        Assert.Equal("""{"empty":1}""", JsonSerializer.Serialize(root.GetProperty("exempt")));
        Assert.Equal("""{".unheard":1}""", JsonSerializer.Serialize(root.GetProperty("unknown_types")));
        Assert.Equal(
            ["path", "line", "id", "verdict", "found", "expected", "fixable", "severity"],
            root.GetProperty("findings")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["ACGS0001", "ACGS0003", "ACGS0002"], root.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Sarif_SmallTree_HasWhatCodeScanningWants()
    {
        using var folder = SmallTree.Create();

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "sarif");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(6, rules.GetArrayLength());
        Assert.Equal("The constitutional hash header is missing", rules[0].GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal(1, run.GetProperty("invocations")[0].GetProperty("exitCode").GetInt32());
        var malformed = run.GetProperty("results")[1];
        Assert.Equal("ACGS0003", rules[malformed.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var location = malformed.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("src/spelled%20%26%20%3Cb%3E.yml", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, location.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Matches("^[0-9a-f]{16}:1$", malformed.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString());
    }

    [Fact]
    public async Task GitHub_PathWithSeparators_IsEscaped()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a,b:c%.yml", "key: 1\n");

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "github");

        Assert.StartsWith(
            "::error file=a%2Cb%3Ac%25.yml,line=1,title=ACGS0001 Missing::Missing: no header → # Constitutional Hash: cdd01ef066bc6cf2\n1 file: 0 compliant, 1 finding, ",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_SummaryFile_GetsTheTotals()
    {
        using var folder = SmallTree.Create();
        using var other = new TemporaryFolder();
        var path = Path.Combine(other.Path, "summary.md");

        await Processes.RunAsync(
            CliProcess.Executable, folder.Path, ["compliance", "check", "--format", "github"], environment: new Dictionary<string, string?> { ["GITHUB_STEP_SUMMARY"] = path });

        Assert.Contains("| header | 25 % | 1 of 4 |", other.Read("summary.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JUnit_SmallTree_HasASuiteForEachFolder()
    {
        using var folder = SmallTree.Create();

        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "junit");

        using var reader = XmlReader.Create(new StringReader(result.Output), new() { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        var root = XDocument.Load(reader).Root!;
        Assert.Equal("4", root.Attribute("tests")!.Value);
        Assert.Equal("3", root.Attribute("failures")!.Value);
        Assert.Equal([".", "src"], root.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal("src/spelled & <b>.yml", root.Descendants("testcase").ElementAt(2).Attribute("name")!.Value);
        Assert.Equal("ACGS0003 Malformed", root.Descendants("failure").ElementAt(1).Attribute("type")!.Value);
    }

    [Fact]
    public async Task Names_WithControlCharacters_ActOnNoTerminalAndBreakNoDocument()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a\n\u001b[31m<script>\"'.yml", "key: 1\n");

        var text = await CliProcess.RunAsync(folder, "compliance", "check", "--quiet");
        var junit = await CliProcess.RunAsync(folder, "compliance", "check", "--format", "junit");
        await CliProcess.RunAsync(folder, "compliance", "check", "--report", "page.html");

        Assert.StartsWith("a\\n\\u001B[31m<script>\"'.yml:1: ACGS0001 Missing", text.Output, StringComparison.Ordinal);
        Assert.Single(XDocument.Parse(junit.Output).Descendants("failure"));
        var page = folder.Read("page.html");
        Assert.Contains("a\\n\\u001B[31m&lt;script&gt;&quot;&#39;.yml:1", page, StringComparison.Ordinal);
        Assert.Single(page.Split("<script").Skip(1));
    }

    [Fact]
    public async Task Page_SmallTree_AsksForNothing()
    {
        using var folder = SmallTree.Create();

        await CliProcess.RunAsync(folder, "compliance", "check", "--report", "page.html");

        var page = folder.Read("page.html");
        Assert.Matches("content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; script-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'\"", page);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">yaml</th><td class=\"number\">1 of 4</td>", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"folder\" open><summary><code>src/</code>", page, StringComparison.Ordinal);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;
using YamlDotNet.RepresentationModel;

namespace Acgs.Governance.Cli.Tests.Adoption;

public sealed class InitTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";
    private const string Next = "Next: 'acgs-cli compliance check', then 'acgs-cli compliance fix --diff' and 'acgs-cli compliance fix', or pass known findings by a baseline: "
        + "'acgs-cli compliance check --baseline acgs-baseline.json --update-baseline'.\n";

    private const string Keys = "[*]\nacgs_constitutional_hash = cdd01ef066bc6cf2\nacgs_header = require\n";

    [Fact]
    public async Task Init_NewRepository_WritesAllAndThenNothing()
    {
        using var folder = await CreateRepositoryAsync();

        var first = await InitAsync(folder, "--ci", "github", "--ci", "gitlab", "--yes");
        var second = await InitAsync(folder, "--ci", "github", "--ci", "gitlab", "--yes");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal("Wrote .editorconfig\nWrote .pre-commit-config.yaml\nWrote .github/workflows/constitution.yml\nWrote .gitlab-ci.yml\n" + Next, first.Error);
        Assert.Equal((0, string.Empty, "Nothing to do.\n"), (second.ExitCode, second.Output, second.Error));
        Assert.Equal(Header + "root = true\n\n" + Keys, folder.Read(".editorconfig"));
    }

    [Fact]
    public async Task Init_WrittenFiles_AreCompliantAndValid()
    {
        using var folder = await CreateRepositoryAsync();
        await InitAsync(folder, "--ci", "github", "--ci", "gitlab", "--sarif", "--yes");

        var check = await CliProcess.RunAsync(folder, "compliance", "check");

        Assert.Equal(0, check.ExitCode);
        var workflow = Yaml(folder.Read(".github/workflows/constitution.yml"));
        var steps = (YamlSequenceNode)workflow["jobs"]["check"]["steps"];
        Assert.Equal("write", workflow["permissions"]["security-events"].ToString());
        Assert.Contains(steps, step => step is YamlMappingNode map && map.Children.TryGetValue("run", out var run) && run.ToString() == "acgs-cli compliance check --format github");
        Assert.Equal("${{ runner.temp }}/constitution.sarif", steps.Last()["with"]["sarif_file"].ToString());
        Assert.Equal("constitution.xml", Yaml(folder.Read(".gitlab-ci.yml"))["constitution"]["artifacts"]["reports"]["junit"].ToString());
        Assert.Equal("acgs-cli compliance check --", Yaml(folder.Read(".pre-commit-config.yaml"))["repos"][0]["hooks"][0]["entry"].ToString());
    }

    [Fact]
    public async Task Init_WithoutTerminal_ShowsThePlanAndWritesNothing()
    {
        using var folder = await CreateRepositoryAsync();

        var result = await InitAsync(folder, "--hook", "none", "--ci", "none");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            "--- /dev/null\n+++ b/.editorconfig\n@@ -0,0 +1,6 @@\n+# Constitutional Hash: cdd01ef066bc6cf2\n+root = true\n+\n+[*]\n+acgs_constitutional_hash = cdd01ef066bc6cf2\n+acgs_header = require\n\n",
            result.Output);
        Assert.Equal("Nothing was written: not a terminal, so nobody can confirm; use --yes to write or --dry-run to preview.\n", result.Error);
        Assert.Equal(string.Empty, await folder.GitAsync("status", "--porcelain"));
    }

    [Fact]
    public async Task Init_DryRun_WritesNothing()
    {
        using var folder = await CreateRepositoryAsync();

        var result = await InitAsync(folder, "--dry-run", "--yes");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("+++ b/.pre-commit-config.yaml", result.Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, await folder.GitAsync("status", "--porcelain"));
    }

    [Theory]
    [InlineData("root = true\n\n[*]\nindent_size = 4\n\n# C#\n[*.cs]\na = b\n", "root = true\n\n[*]\nindent_size = 4\n{0}\n# C#\n[*.cs]\na = b\n")]
    [InlineData("[*.cs]\r\na = b", "[*.cs]\r\na = b\r\n\r\n[*]\r\n{0}")]
    [InlineData("\uFEFF[*]\n", "\uFEFF[*]\n\n[*]\n{0}")]
    [InlineData("[*]\nacgs_header = off\n", "[*]\nacgs_header = off\n{0}")]
    public async Task Init_ExistingEditorConfig_GetsTheKeysAndNothingElse(string before, string after)
    {
        using var folder = await CreateRepositoryAsync();
        folder.Write(".editorconfig", before);

        var result = await InitAsync(folder, "--hook", "none", "--ci", "none", "--yes");

        var newLine = before.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        var keys = $"acgs_constitutional_hash = cdd01ef066bc6cf2{newLine}acgs_header = require{newLine}";
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(after.Replace("{0}", keys, StringComparison.Ordinal), System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder.Path, ".editorconfig"))));
    }

    [Fact]
    public async Task Init_OtherHashInForce_IsLeftWithAHint()
    {
        using var folder = await CreateRepositoryAsync();
        folder.Write(".editorconfig", "root = true\n[*]\nacgs_constitutional_hash = 0123456789abcdef\n");

        var result = await InitAsync(folder, "--hook", "none", "--ci", "none", "--hash", "fedcba9876543210");

        Assert.Equal(".editorconfig is not changed: it sets 0123456789abcdef. 'acgs-cli hash rotate fedcba9876543210' moves the tree to the new hash.\n\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Init_RemoteOfGitHub_GetsItsWorkflow()
    {
        using var folder = await CreateRepositoryAsync();
        await folder.GitAsync("remote", "add", "origin", "https://github.example/a/b.git");

        await InitAsync(folder, "--yes");

        Assert.True(File.Exists(Path.Combine(folder.Path, ".github/workflows/constitution.yml")));
        Assert.False(File.Exists(Path.Combine(folder.Path, ".gitlab-ci.yml")));
    }

    [Fact]
    public async Task Init_ExistingFiles_AreAddedToWhereThatIsSafe()
    {
        using var folder = await CreateRepositoryAsync();
        folder.Write(".pre-commit-config.yaml", "repos:\n- repo: local\n  hooks:\n  - id: x\n");
        folder.Write(".gitlab-ci.yml", "stages: [build]\nbuild:\n  stage: build\n  script: [make]\n");

        await InitAsync(folder, "--yes");

        Assert.StartsWith("repos:\n- repo: local\n  hooks:\n  - id: x\n- repo: local\n", folder.Read(".pre-commit-config.yaml"), StringComparison.Ordinal);
        Assert.Equal("acgs-compliance-check", Yaml(folder.Read(".pre-commit-config.yaml"))["repos"][1]["hooks"][0]["id"].ToString());
        Assert.StartsWith("stages: [build]\nbuild:\n  stage: build\n  script: [make]\n\nconstitution:\n  stage: .pre\n", folder.Read(".gitlab-ci.yml"), StringComparison.Ordinal);
        Assert.Equal("Nothing to do.\n", (await InitAsync(folder, "--yes")).Error);
    }

    [Fact]
    public async Task Init_FilesThatCannotBeAddedTo_AreLeft()
    {
        using var folder = await CreateRepositoryAsync();
        folder.Write(".pre-commit-config.yaml", "repos: []\n");
        folder.Write(".gitlab-ci.yml", "{build: {script: [make]}}\n");
        folder.Write(".github/workflows/constitution.yml", "name: other\n");

        var result = await InitAsync(folder, "--yes");

        Assert.Equal("Wrote .editorconfig\n" + Next, result.Error);
        Assert.Contains("    - id: acgs-compliance-check\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(".gitlab-ci.yml is not changed: ", result.Output, StringComparison.Ordinal);
        Assert.Equal("repos: []\n", folder.Read(".pre-commit-config.yaml"));
        Assert.Equal("name: other\n", folder.Read(".github/workflows/constitution.yml"));
    }

    [Fact]
    public async Task Init_GitHook_KeepsABadCommitOut()
    {
        using var folder = await CreateRepositoryAsync();
        await InitAsync(folder, "--hook", "git", "--ci", "none", "--yes");
        folder.Write("a.yml", "key: value\n");
        await folder.GitAsync("add", ".");

        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = Path.GetDirectoryName(CliProcess.Executable) + ":" + Environment.GetEnvironmentVariable("PATH"),
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        };
        var result = await Processes.RunAsync("git", folder.Path, ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "-m", "x"], environment: environment);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("ACGS0001", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal("Nothing to do.\n", (await InitAsync(folder, "--hook", "git", "--ci", "none")).Error);
    }

    [Fact]
    public async Task Init_GitHookOfSomebodyElse_IsLeft()
    {
        using var folder = await CreateRepositoryAsync();
        folder.Write(".git/hooks/pre-commit", "#!/bin/sh\n");

        var result = await InitAsync(folder, "--hook", "git", "--ci", "none", "--yes");

        Assert.Contains(".git/hooks/pre-commit is not changed: a hook exists.", result.Output, StringComparison.Ordinal);
        Assert.Equal("#!/bin/sh\n", folder.Read(".git/hooks/pre-commit"));
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("missing")]
    [InlineData(".", "--hash", "abc")]
    [InlineData(".", "--hook", "other")]
    public async Task Init_ImpossibleRequest_IsAnErrorOfUse(params string[] arguments)
    {
        using var folder = await CreateRepositoryAsync();
        folder.Write("sub/a", string.Empty);

        var result = await InitAsync(folder, arguments);

        Assert.NotEqual(0, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private static async Task<TemporaryFolder> CreateRepositoryAsync()
    {
        var folder = new TemporaryFolder();
        await folder.GitAsync("init", "-q");
        return folder;
    }

    private static Task<ProcessResult> InitAsync(TemporaryFolder folder, params string[] arguments) => CliProcess.RunAsync(folder, ["init", .. arguments]);

    private static YamlMappingNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}

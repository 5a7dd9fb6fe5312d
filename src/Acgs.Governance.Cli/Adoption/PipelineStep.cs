// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>What checks a repository on the server.</summary>
internal static class PipelineStep
{
    /// <summary>The workflow of GitHub.</summary>
    public const string WorkflowName = ".github/workflows/constitution.yml";

    /// <summary>The pipeline of GitLab.</summary>
    public const string PipelineName = ".gitlab-ci.yml";

    private const string Command = "acgs-cli compliance check";

    /// <summary>Plans a workflow for GitHub, which is a file of its own.</summary>
    public static InitStep PlanGitHub(string folder, string hash, bool withScanning)
    {
        var path = Path.Combine(folder, WorkflowName);
        if (!File.Exists(path))
        {
            return new(WorkflowName, Before: null, Encoding.UTF8.GetBytes(Workflow(hash, withScanning)));
        }

        return HookStep.Contains(new(File.ReadAllBytes(path)), Command)
            ? InitStep.Done(WorkflowName)
            : InitStep.Left(WorkflowName, $"There is another workflow of this name. Add a step that runs '{Command} --format github' by hand.");
    }

    /// <summary>Plans a job for GitLab, in the one file that describes all of them.</summary>
    public static InitStep PlanGitLab(string folder, string hash)
    {
        var path = Path.Combine(folder, PipelineName);
        if (!File.Exists(path))
        {
            return new(PipelineName, Before: null, Encoding.UTF8.GetBytes("# " + HeaderLine.TextFor(hash) + "\n" + string.Concat(Job(null).Select(line => line + "\n"))));
        }

        var before = File.ReadAllBytes(path);
        var text = new TextLines(before);
        if (HookStep.Contains(text, Command))
        {
            return InitStep.Done(PipelineName);
        }

        var job = Job(HookStep.Contains(text, "stages:") ? ".pre" : null);
        return YamlList.IsMap(text) && !HookStep.Contains(text, "constitution:")
            ? new(PipelineName, before, text.Insert(YamlList.EndOf(text), [string.Empty, .. job]))
            : InitStep.Left(PipelineName, "It is not written in a way that can be added to safely. Add this job by hand:\n" + string.Concat(job.Select(line => line + "\n")));
    }

    private static string Workflow(string hash, bool withScanning) =>
        $"# {HeaderLine.TextFor(hash)}\n" + (withScanning ? Checking.Replace("contents: read\n", "contents: read\n  security-events: write\n", StringComparison.Ordinal) + Scanning : Checking);

    private const string Checking = """
        name: Constitution

        on: [push, pull_request]

        permissions:
          contents: read

        jobs:
          check:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - name: Install acgs-cli
                run: |
                  dotnet tool install Acgs.Governance.Cli --tool-path "$RUNNER_TEMP/acgs"
                  echo "$RUNNER_TEMP/acgs" >> "$GITHUB_PATH"
              - name: Check the constitutional hash
                run: acgs-cli compliance check --format github

        """;

    private const string Scanning = """
              - name: Write the report of code scanning
                if: always()
                run: acgs-cli compliance check --format sarif > "$RUNNER_TEMP/constitution.sarif" || true
              - name: Hand it in
                if: always()
                uses: github/codeql-action/upload-sarif@v3
                with:
                  sarif_file: ${{ runner.temp }}/constitution.sarif

        """;

    // Where the stages are named, the default one need not be among them; ".pre" always is.
    private static string[] Job(string? stage) =>
    [
        "constitution:",
        .. stage is null ? Array.Empty<string>() : [$"  stage: {stage}"],
        "  image: mcr.microsoft.com/dotnet/sdk:10.0",
        "  script:",
        "    - dotnet tool install Acgs.Governance.Cli --tool-path /tmp/acgs",
        $"    - /tmp/acgs/{Command} --format junit > constitution.xml",
        "  artifacts:",
        "    when: always",
        "    reports:",
        "      junit: constitution.xml",
    ];
}

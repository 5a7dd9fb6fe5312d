// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Plans the pipeline that checks a push.</summary>
internal static class PipelineStep
{
    public const string PipelineName = ".gitlab-ci.yml";

    private const string WorkflowName = ".github/workflows/constitution.yml";
    private const string JobName = "constitution";
    private const string Command = "acgs-cli compliance check";

    private const string Workflow = """
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
                  dotnet tool install Acgs.Governance.Cli --version {version} --tool-path "$RUNNER_TEMP/acgs"
                  echo "$RUNNER_TEMP/acgs" >> "$GITHUB_PATH"
              - name: Check the constitutional hash
                run: acgs-cli compliance check --format github
        """;

    private const string Scanning = """

              - name: Write the SARIF report
                if: always()
                run: acgs-cli compliance check --format sarif > "$RUNNER_TEMP/constitution.sarif" || true
              - name: Upload the SARIF report
                if: always()
                uses: github/codeql-action/upload-sarif@v3
                with:
                  sarif_file: ${{ runner.temp }}/constitution.sarif
        """;

    /// <summary>A workflow of GitHub Actions, in a file of its own.</summary>
    public static InitStep PlanGitHub(string folder, string hash, bool withScanning)
    {
        var workflow = Workflow.Replace("{version}", ToolVersion.Value, StringComparison.Ordinal);
        var scanning = workflow.Replace("contents: read", "contents: read\n  security-events: write", StringComparison.Ordinal) + Scanning;
        return InitStep.Plan(
            folder,
            WorkflowName,
            ["# " + HeaderLine.TextFor(hash), withScanning ? scanning : workflow],
            Command,
            _ => null,
            $"another workflow has this name. Add a step that runs '{Command} --format github'.");
    }

    /// <summary>A job of GitLab CI, in the file that has all jobs.</summary>
    public static InitStep PlanGitLab(string folder, string hash)
    {
        var path = Path.Combine(folder, PipelineName);

        // A pipeline that names its stages need not have the default one; ".pre" always exists.
        string[] stage = File.Exists(path) && File.ReadAllText(path).Contains("stages:", StringComparison.Ordinal) ? ["  stage: .pre"] : [];
        string[] job =
        [
            JobName + ":",
            .. stage,
            "  image: mcr.microsoft.com/dotnet/sdk:10.0",
            "  script:",
            $"    - dotnet tool install Acgs.Governance.Cli --version {ToolVersion.Value} --tool-path /tmp/acgs",
            $"    - /tmp/acgs/{Command} --format junit > constitution.xml",
            "  artifacts:",
            "    when: always",
            "    reports:",
            "      junit: constitution.xml",
        ];
        return InitStep.Plan(
            folder,
            PipelineName,
            ["# " + HeaderLine.TextFor(hash), .. job],
            Command,
            before => YamlAppender.AppendKey(before, JobName, ["", .. job]),
            "its layout is not supported. Add this job:\n" + string.Join('\n', job));
    }
}

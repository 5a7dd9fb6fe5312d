// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Commands;

/// <summary>The completion scripts in the shells that they are for; PowerShell cannot be had here.</summary>
public sealed class CompletionTests
{
    private const string Bash = """
        source <(acgs-cli completion bash)
        COMP_LINE='acgs-cli compliance ch'; COMP_POINT=22; _acgs_cli acgs-cli ch compliance; echo "${COMPREPLY[@]}"
        COMP_LINE='acgs-cli compliance check --format '; COMP_POINT=35; _acgs_cli acgs-cli '' --format; echo "${COMPREPLY[@]}"
        """;

    private const string Fish = """
        acgs-cli completion fish | source
        complete -C 'acgs-cli compliance ch'
        complete -C 'acgs-cli compliance check --format '
        """;

    // The key is pressed in a terminal; what the shell then runs says what it made of it.
    private const string Zsh = """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'autoload -Uz compinit; compinit -u -D; source <(acgs-cli completion zsh); bindkey "^I" complete-word; echo rea""dy'
        zpty -r shell output '*ready*'
        zpty -w -n shell $'acgs-cli compli\t ch\t --h\t\n'
        zpty -r shell output '*Checks that files*'
        print found
        """;

    [Fact]
    public async Task Bash_Tab_CompletesCommandsAndValues() =>
        Assert.Equal("check\ngithub json junit sarif text\n", await RunAsync("bash", "-c", Bash));

    [Fact]
    public async Task Fish_Tab_CompletesCommandsAndValues()
    {
        var lines = (await RunAsync("fish", "-c", Fish)).Split('\n');

        Assert.Contains("check", lines);
        Assert.Contains("sarif", lines);
    }

    [Fact]
    public async Task Zsh_Tab_CompletesCommandsAndOptions() =>
        Assert.EndsWith("found\n", await RunAsync("zsh", "-f", "-c", Zsh), StringComparison.Ordinal);

    [Fact]
    public async Task Completion_UnknownShell_NamesTheKnown()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "completion", "tcsh");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("bash", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_PowerShell_RegistersTheProgram()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "completion", "pwsh");

        Assert.Contains("Register-ArgumentCompleter -Native -CommandName acgs-cli", result.Output, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string shell, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var path = Path.GetDirectoryName(CliProcess.Executable) + ":" + Environment.GetEnvironmentVariable("PATH");
        var result = await Processes.RunAsync("env", folder.Path, ["PATH=" + path, "HOME=" + folder.Path, shell, .. arguments]);

        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }
}

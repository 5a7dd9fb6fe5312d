// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

/// <summary>Which files the program looks at when it runs: each file of a test lacks the header and is found.</summary>
internal static class CheckedFiles
{
    /// <summary>What a file says that is found.</summary>
    public const string Content = "key: value\n";

    /// <summary>Runs the program; it must succeed.</summary>
    /// <returns>The paths of its findings, with spaces between them.</returns>
    public static async Task<string> OfAsync(string folder, string? input, params string[] arguments)
    {
        var result = await RunAsync(folder, input, arguments);
        Assert.Equal(string.Empty, result.Error);
        return PathsOf(result);
    }

    /// <summary>Runs the program.</summary>
    public static Task<ProcessResult> RunAsync(string folder, string? input, params string[] arguments) =>
        Processes.RunAsync(CliProcess.Executable, folder, ["compliance", "check", "--format", "json", .. arguments], input);

    /// <summary>The paths of its findings, with spaces between them.</summary>
    public static string PathsOf(ProcessResult result)
    {
        using var document = JsonDocument.Parse(result.Output);
        return string.Join(' ', document.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("path").GetString()));
    }

    /// <summary>Writes files without the header.</summary>
    public static TemporaryFolder With(params string[] paths)
    {
        var folder = new TemporaryFolder();
        foreach (var path in paths)
        {
            folder.Write(path, Content);
        }

        return folder;
    }
}

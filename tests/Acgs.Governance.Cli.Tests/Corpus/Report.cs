// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>What <c>compliance check</c> and <c>fix</c> say in JSON, by the ids of fixtures.</summary>
internal sealed class Report : IDisposable
{
    private readonly JsonDocument _document;
    private readonly CorpusFolder _folder;

    private Report(CorpusFolder folder, JsonDocument document)
    {
        _folder = folder;
        _document = document;
    }

    /// <summary>Id and verdict of each finding, in the order of the ids.</summary>
    public IEnumerable<string> Findings => Entries("findings").Select(entry => $"{Id(entry)}: {entry.GetProperty("verdict").GetString()}").Order(StringComparer.Ordinal);

    /// <summary>The ids of the findings that a fix is said to mend, in order.</summary>
    public IEnumerable<string> Fixable => Entries("findings").Where(entry => entry.GetProperty("fixable").GetBoolean()).Select(Id).Order(StringComparer.Ordinal);

    /// <summary>The ids of the files that were reported and not edited, in order.</summary>
    public IEnumerable<string> Refused => Entries("refused").Select(Id).Order(StringComparer.Ordinal);

    /// <summary>The ids of the files that were changed, in order.</summary>
    public IEnumerable<string> Changed => Entries("changed").Select(path => _folder.IdAt(path.GetString()!)).Order(StringComparer.Ordinal);

    /// <summary>Runs a command over a folder and reads what it writes.</summary>
    public static async Task<Report> RunAsync(CorpusFolder folder, params string[] command)
    {
        var result = await CliProcess.RunAsync(folder.Root, ["compliance", .. command, "--format", "json", folder.Root.Path]);
        Assert.True(result.ExitCode is 0 or 1, $"Exit code {result.ExitCode}: {result.Error}");
        return new(folder, JsonDocument.Parse(result.Output));
    }

    /// <summary>A number of the summary.</summary>
    public int Summary(string name) => _document.RootElement.GetProperty("summary").GetProperty(name).GetInt32();

    public void Dispose() => _document.Dispose();

    private JsonElement.ArrayEnumerator Entries(string name) => _document.RootElement.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private string Id(JsonElement entry) => _folder.IdAt(entry.GetProperty("path").GetString()!);
}

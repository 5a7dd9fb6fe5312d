// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>A configuration file that is edited while the service runs.</summary>
public sealed class ReloadedFileTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("acgs-settings-");

    private string File => Path.Combine(_directory.FullName, "acgs.json");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task File_Edited_ChangesModeExemptionsAndAcceptedHashes()
    {
        Write("""{ "Acgs": { "Compliance": { "Mode": "Enforce" } } }""");
        await using var app = await GovernedApp.StartAsync(
            build: builder => builder.Configuration.AddJsonFile(File, optional: false, reloadOnChange: true));
        Assert.Equal((403, 403), await AskAsync(app));

        Write("""{ "Acgs": { "Compliance": { "Mode": "Report" } } }""");
        await UntilAsync(app, "Mode from Enforce to Report");
        Assert.Equal((200, 200), await AskAsync(app));

        Write("""{ "Acgs": { "Compliance": { "Mode": "Never" } } }""");
        await UntilAsync(app, "Acgs:Compliance:Mode must be");
        Assert.Equal((200, 200), await AskAsync(app));

        Write($$"""{ "Acgs": { "Compliance": { "ExemptPaths": [ "/docs" ] }, "AcceptedHashes": [ { "Hash": "{{Hash.Older}}" } ] } }""");
        await UntilAsync(app, "AcceptedHashes from none to 0123456789abcdef");
        Assert.Equal((200, 403), await AskAsync(app));
    }

    private static async Task<(int Older, int Foreign)> AskAsync(GovernedApp app)
    {
        using var older = await app.GetAsync("/api", Hash.Older);
        using var foreign = await app.GetAsync("/api", Hash.Foreign);
        return ((int)older.StatusCode, (int)foreign.StatusCode);
    }

    private static Task UntilAsync(GovernedApp app, string logged) => Eventually.TrueAsync(
        () => app.Logs.GetSnapshot().Any(record => record.Message.Contains(logged, StringComparison.Ordinal)), Deadline, $"a record of {logged}");

    // As a whole or not at all, as a deployment replaces a file: nobody reads half of it.
    private void Write(string content)
    {
        var next = Path.Combine(_directory.FullName, "next");
        System.IO.File.WriteAllText(next, content);
        System.IO.File.Move(next, File, overwrite: true);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>
/// A settings file that is deleted, cut or half written while the service runs: the framework hands out an empty section then. Another
/// source states something under <c>Acgs</c> all the time, as environment variables do.
/// </summary>
public sealed class VanishedFileTests : IDisposable
{
    private const string Lenient =
        $$"""{ "Acgs": { "Compliance": { "Mode": "Report" }, "AcceptedHashes": [ { "Hash": "{{Hash.Older}}" } ] } }""";

    private const string Gone =
        "JsonConfigurationProvider for 'acgs.json' (Required) no longer contains settings under Acgs; the previous settings stay in force "
        + "until restart. Check whether its file is readable.";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("acgs-settings-");

    private string Settings => Path.Combine(_directory.FullName, "acgs.json");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task File_Deleted_KeepsThePolicyAndIsFollowedWhenItIsBack()
    {
        await using var app = await StartAsync();

        File.Delete(Settings);
        await UntilAsync(app, "no longer contains settings under Acgs");
        await AssertLenientAsync(app);

        Write("""{ "Acgs": { "Compliance": { "Mode": "Stamp" } } }""");
        await UntilAsync(app, "was reloaded");
        Assert.Equal(
            [
                (1110, LogLevel.Warning, Gone),
                (1103, LogLevel.Information, "The compliance policy was reloaded: Mode from Report to Stamp; AcceptedHashes from 0123456789abcdef to none."),
            ],
            Records(app));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"Acgs\": { \"Compliance\": { \"Mo")]
    [InlineData("{}")]
    [InlineData("{ \"Logging\": { \"LogLevel\": { \"Default\": \"Warning\" } } }")]
    public async Task File_CutHalfWrittenOrWithoutTheSection_KeepsThePolicyAndSaysSoOnce(string content)
    {
        await using var app = await StartAsync(file => file.OnLoadException = failure => failure.Ignore = true);

        Write(content);
        await UntilAsync(app, "no longer contains settings under Acgs");
        await AssertLenientAsync(app);
        Write($"{content}\n");
        Write(Lenient);
        Write("""{ "Acgs": { "Compliance": { "Mode": "Report" } } }""");
        await UntilAsync(app, "was reloaded");

        Assert.Equal(
            [
                (1110, LogLevel.Warning, Gone),
                (1103, LogLevel.Information, "The compliance policy was reloaded: AcceptedHashes from 0123456789abcdef to none."),
            ],
            Records(app));
    }

    [Fact]
    public async Task File_HalfWrittenAndNotAnnounced_KeepsThePolicyWhenAnotherSourceChanges()
    {
        var other = new ChangingSettings();
        await using var app = await StartAsync(other: other);

        // The provider throws, announces nothing and is empty from then on.
        Write("{ \"Acgs\": {");
        await Eventually.TrueAsync(() => app.Services.GetRequiredService<IConfiguration>()["Acgs:Compliance:Mode"] is null, Deadline, "an empty section");
        other.Change(("Compliance:ExemptPaths:0", "/docs"));
        await AssertLenientAsync(app);
        Write(Lenient);
        await UntilAsync(app, "was reloaded");

        Assert.Equal(
            [
                (1110, LogLevel.Warning, Gone),
                (1103, LogLevel.Information, "The compliance policy was reloaded: ExemptPaths from none to /docs."),
            ],
            Records(app));
    }

    [Fact]
    public async Task Directory_SwappedBySymbolicLink_AsKubernetesDoes_IsFollowed()
    {
        Publish("1", Lenient);
        File.CreateSymbolicLink(Settings, Path.Combine("..data", "acgs.json"));
        using var files = new PhysicalFileProvider(_directory.FullName)
        {
            UsePollingFileWatcher = true,
            UseActivePolling = true,
        };
        await using var app = await StartAsync(file => file.FileProvider = files);
        await AssertLenientAsync(app);

        Publish("2", """{ "Acgs": { "Compliance": { "Mode": "Report" } } }""");
        await UntilAsync(app, "was reloaded");

        Assert.Equal(
            [(1103, LogLevel.Information, "The compliance policy was reloaded: AcceptedHashes from 0123456789abcdef to none.")], Records(app));
    }

    private Task<GovernedApp> StartAsync(Action<FileConfigurationSource>? configure = null, ChangingSettings? other = null)
    {
        if (!File.Exists(Settings))
        {
            Write(Lenient);
        }

        return GovernedApp.StartAsync(build: builder =>
        {
            builder.Configuration.AddJsonFile(file =>
            {
                file.Path = Settings;
                file.ReloadOnChange = true;
                file.ResolveFileProvider();
                configure?.Invoke(file);
            });
            if (other is not null)
            {
                builder.Configuration.Sources.Add(other);
            }
        });
    }

    private static async Task AssertLenientAsync(GovernedApp app)
    {
        var before = app.Metrics.Sum("acgs.constitutional.compliance.success");
        using var older = await app.GetAsync("/api", Hash.Older);
        using var foreign = await app.GetAsync("/api", Hash.Foreign);
        Assert.Equal((200, 200), ((int)older.StatusCode, (int)foreign.StatusCode));
        Assert.Equal(before + 1, app.Metrics.Sum("acgs.constitutional.compliance.success"));
    }

    private static Task UntilAsync(GovernedApp app, string logged) => Eventually.TrueAsync(
        () => app.Logs.GetSnapshot().Any(record => record.Message.Contains(logged, StringComparison.Ordinal)), Deadline, $"a record of {logged}");

    private static IEnumerable<(int Id, LogLevel Level, string Message)> Records(GovernedApp app) =>
        app.Logs.GetSnapshot().Where(record => record.Id.Id is 1103 or 1104 or 1105 or 1110)
            .Select(record => (record.Id.Id, record.Level, record.Message));

    private void Write(string content)
    {
        var next = Path.Combine(_directory.FullName, "next");
        File.WriteAllText(next, content);
        File.Move(next, Settings, overwrite: true);
    }

    // A new directory beside the old one, and one link that is replaced by renaming.
    private void Publish(string version, string content)
    {
        _directory.CreateSubdirectory($"..{version}");
        File.WriteAllText(Path.Combine(_directory.FullName, $"..{version}", "acgs.json"), content);
        var next = Path.Combine(_directory.FullName, "..next");
        Directory.CreateSymbolicLink(next, $"..{version}");
        // File.Move takes no link to a directory.
        using var move = Process.Start("mv", ["-T", next, Path.Combine(_directory.FullName, "..data")]);
        move.WaitForExit();
    }
}

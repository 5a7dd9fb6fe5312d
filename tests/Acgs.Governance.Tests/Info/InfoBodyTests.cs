// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.Constitution;
using Acgs.Governance.Tests.Constitution;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Info;

[Collection(nameof(EntryAssemblyTurn))]
public sealed class InfoBodyTests : IDisposable
{
    private static readonly string LibraryVersion = BuildStamp.FindVersion(typeof(ConstitutionalHashes).Assembly);

    private readonly Assembly? _entry = Assembly.GetEntryAssembly();

    public void Dispose() => Assembly.SetEntryAssembly(_entry);

    [Fact]
    public async Task Body_DuringARotation_IsTheWholeDocument()
    {
        Assembly.SetEntryAssembly(StampedAssembly.Create(null, "4.5.6+0a1b2c3d"));
        await using var app = await StartAsync(new()
        {
            ["Acgs:AcceptedHashes:0:Hash"] = Hash.Foreign,
            ["Acgs:AcceptedHashes:0:Until"] = "2026-03-01T14:00:00+01:00",
            ["Acgs:AcceptedHashes:1:Hash"] = Hash.Older,
            // Ended, and the active one: neither is an older hash that is still accepted.
            ["Acgs:AcceptedHashes:2:Hash"] = "00000000000000aa",
            ["Acgs:AcceptedHashes:2:Until"] = "2026-03-01T12:00:00Z",
            ["Acgs:AcceptedHashes:3:Hash"] = Hash.Active,
        });

        using var response = await app.GetAsync("/info");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Equal(
            $$"""
            {"service":"governed-tests","version":"4.5.6","constitutional_hash":"cdd01ef066bc6cf2","accepted_hashes":[
            {"hash":"0123456789abcdef","until":null},{"hash":"fedcba9876543210","until":"2026-03-01T13:00:00Z"}],
            "commit":"0a1b2c3d","library_version":"{{LibraryVersion}}"}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Body_WithoutARevision_HasNoCommit()
    {
        Assembly.SetEntryAssembly(StampedAssembly.Create(null, "4.5.6"));
        await using var app = await StartAsync(new() { ["Acgs:Version"] = "7 \"räte\"" });

        using var response = await app.GetAsync("/info");

        Assert.Equal(
            $$"""
            {"service":"governed-tests","version":"7 \u0022r\u00E4te\u0022","constitutional_hash":"cdd01ef066bc6cf2",
            "accepted_hashes":[],"commit":null,"library_version":"{{LibraryVersion}}"}
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<GovernedApp> StartAsync(Dictionary<string, string?> settings) =>
        GovernedApp.StartAsync(settings, builder => builder.UseTime(new TestTime()));
}

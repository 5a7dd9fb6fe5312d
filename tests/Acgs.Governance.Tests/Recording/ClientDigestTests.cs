// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Security.Cryptography;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Recording;

public sealed class ClientDigestTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly IPAddress Client = IPAddress.Parse("192.0.2.1");

    private readonly LedgerFolder _folder = new();
    private readonly FakeLogger<DailySalts> _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Digest_OfOneClient_IsEqualOnOneDayOnly()
    {
        var digest = new ClientDigest(Salts(folder: null));

        var today = digest.Of(Client, Day);

        Assert.Equal(today, digest.Of(IPAddress.Parse("192.0.2.1"), Day.AddHours(11)));
        Assert.Equal(today, digest.Of(IPAddress.Parse("::ffff:192.0.2.1"), Day));
        Assert.NotEqual(today, digest.Of(IPAddress.Parse("192.0.2.2"), Day));
        Assert.NotEqual(today, digest.Of(IPAddress.Parse("2001:db8::1"), Day));
        Assert.NotEqual(today, digest.Of(Client, Day.AddHours(12)));
        Assert.NotEqual(today, digest.Of(Client, Day));
    }

    [Fact]
    public void Digest_OfNobodyAndOfMany_SaysSo()
    {
        var digest = new ClientDigest(Salts(folder: null));

        Assert.Equal("none", digest.Of(null, Day));
        Assert.Equal("_OTHER", digest.Of(ViolationKind.OtherClients, Day));
    }

    [Fact]
    public void Digest_IsTheHmacThatTheDocumentationSays()
    {
        var digest = new ClientDigest(Salts(_folder.Path));

        var expected = HMACSHA256.HashData(File.ReadAllBytes(Written(digest)), Client.GetAddressBytes());

        Assert.Equal(Convert.ToHexStringLower(expected.AsSpan(0, 16)), digest.Of(Client, Day));
    }

    [Fact]
    public void Digests_OfProcessesWithoutAFolder_CannotBeCompared() =>
        Assert.NotEqual(new ClientDigest(Salts(null)).Of(Client, Day), new ClientDigest(Salts(null)).Of(Client, Day));

    [Fact]
    public void Digests_OfProcessesWithOneFolder_AreEqual()
    {
        var salts = _folder.File("salts");

        var digests = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => new ClientDigest(Salts(salts)).Of(Client, Day)).Distinct().ToList();

        Assert.Single(digests);
        Assert.Equal(["2026-03-01.salt"], Directory.EnumerateFiles(salts).Select(Path.GetFileName));
    }

    [Fact]
    public void Salt_OfADayThatIsOver_IsDeleted()
    {
        var salts = Salts(_folder.Path);
        File.WriteAllText(_folder.File("notes.txt"), "not ours");
        var today = salts.Get(new(2026, 3, 1));

        Assert.Equal(today, salts.Get(new(2026, 3, 1)));
        Assert.NotEqual(today, salts.Get(new(2026, 3, 2)));

        Assert.Equal(["2026-03-02.salt", "notes.txt"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Salt_IsReadableByItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows inherits the rights of the folder.");
        var folder = _folder.File("salts");

        Salts(folder).Get(new(2026, 3, 1));

#pragma warning disable CA1416 // Skipped above.
        Assert.Equal("UserRead, UserWrite", $"{File.GetUnixFileMode(Path.Combine(folder, "2026-03-01.salt"))}".Split(", ").Order().Aggregate((one, other) => $"{one}, {other}"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
#pragma warning restore CA1416
    }

    [Fact]
    public void Folder_ThatCannotBeUsed_IsLogged_AndASaltOfMemoryServes()
    {
        File.WriteAllText(_folder.File("a-file"), "");

        Assert.Equal(32, Salts(_folder.File("a-file")).Get(new(2026, 3, 1)).Length);

        Assert.Equal(1702, Assert.Single(_log.Collector.GetSnapshot()).Id.Id);
    }

    [Fact]
    public void Salt_ThatIsDamaged_IsLoggedWithItsFile()
    {
        File.WriteAllText(_folder.File("2026-03-01.salt"), "short");

        Assert.Equal(32, Salts(_folder.Path).Get(new(2026, 3, 1)).Length);

        Assert.Contains("2026-03-01.salt does not have 32 bytes", Assert.Single(_log.Collector.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    private DailySalts Salts(string? folder) => new(Options.Create(new LedgerOptions { ClientSaltFolder = folder }), _log);

    private string Written(ClientDigest digest)
    {
        digest.Of(Client, Day);
        return Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json.Nodes;
using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Operations.Tests.Backup;

public sealed class ManifestTests
{
    [Fact]
    public void Manifest_WrittenAndRead_IsTheSame()
    {
        var text = ManifestWriter.Write(Make(new(2026, 11, 30, 2, 48, 0, TimeSpan.Zero), "my \"db"));

        Assert.Equal(text, ManifestWriter.Write(ManifestReader.Read(text)));
    }

    [Fact]
    public void Manifest_OfAnOlderProgram_IsRead()
    {
        var text = JsonNode.Parse(ManifestWriter.Write(Make(default, "db")))!.AsObject();
        var isThere = text.Remove("dump_tool_version") & text.Remove("row_digest")
            & text["database"]!.AsObject().Remove("grants") & text["database"]!.AsObject().Remove("role_settings");

        var manifest = ManifestReader.Read(System.Text.Encoding.UTF8.GetBytes(text.ToJsonString()));

        Assert.True(isThere);
        Assert.Equal((null, 0, false), (manifest.DumpToolVersion, manifest.DumpToolMajor, manifest.IsByName));
        Assert.Empty(manifest.Database.Grants);
        Assert.Empty(manifest.Database.RoleSettings);
        Assert.Equal("de-DE", manifest.Database.Locale);
    }

    [Theory]
    [InlineData("{", "no manifest of a backup")]
    [InlineData("[]", "no manifest of a backup")]
    [InlineData("{ \"schema\": \"urn:acgs:backup-manifest:1\" }", "no manifest of a backup")]
    [InlineData("{ \"schema\": \"urn:acgs:backup-manifest:2\" }", "use the program that made the backup, or a newer one")]
    public void Manifest_ThatIsNone_IsRefused(string text, string expected) => Assert.Contains(
        expected, Assert.Throws<FormatException>(() => ManifestReader.Read(System.Text.Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("acgs-20261130T024800Z", true)]
    [InlineData("acgs-20261130T024800Z-12", true)]
    [InlineData("acgs-20261130T024800Z-x", false)]
    [InlineData("acgs-20261330T024800Z", false)]
    [InlineData(".partial-acgs-20261130T024800Z", false)]
    [InlineData("acgs-notes", false)]
    public void Name_OfABackup_IsKnown(string name, bool expected) => Assert.Equal(expected, BackupName.IsBackup(name));

    [Theory]
    [InlineData("pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15)]
    [InlineData("17beta1", 17)]
    [InlineData("", 0)]
    public void Version_OfATool_IsItsFirstNumber(string text, int expected) => Assert.Equal(expected, PostgreSqlVersion.Major(text));

    [Theory]
    [InlineData("pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n", "15.18")]
    [InlineData("pg_restore (PostgreSQL) 17beta1\n", "17beta1")]
    [InlineData("odd\n", "odd")]
    public void Version_OfATool_IsWithoutItsName(string text, string expected) => Assert.Equal(expected, PostgreSqlVersion.Number(text));

    [Theory]
    [InlineData(15, 16, true)]
    [InlineData(16, 17, false)]
    [InlineData(13, 18, false)]
    [InlineData(17, 18, true)]
    public void Server_ThatIsOlderThanTheTool_TakesItUpTo16(int server, int tool, bool expected)
    {
        Assert.Equal(expected, PostgreSqlVersion.Takes(server, tool));
        Assert.True(PostgreSqlVersion.Takes(server, PostgreSqlVersion.NewestTool(server)));
    }

    internal static BackupManifest Make(DateTimeOffset created, string database) => new()
    {
        ToolVersion = "1.0.0",
        ConstitutionalHash = BackupLab.Hash,
        CreatedAt = created,
        DumpToolVersion = "15.18",
        IsByName = true,
        Database = new()
        {
            Name = database,
            System = "7713802161975015526",
            ServerVersion = "15.18",
            Encoding = "UTF8",
            Collation = "C",
            CharacterType = "de_DE.UTF-8",
            LocaleProvider = "i",
            Locale = "de-DE",
            Owner = "postgres",
            Settings = ["search_path=\"a\", b"],
            Grants = ["clerk=c/postgres"],
            RoleSettings = ["clerk: work_mem"],
        },
        Content = new([new("pg_trgm", "1.6")], [new("public.orders", 7, "-12")], [new("index", 2, "ab")], 3),
        Roles = ["clerk"],
        Ledger = new(LedgerPlace.Dump, "acgs_ledger", "example.org/ledger", 5, "cm9vdA==", Checkpoint: null),
        Files = [new("database.dump", 10, "cd")],
    };
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Operations.Tests.Backup;

public sealed class BackupRetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    // Backups 0 (the new one) to 5 days old.
    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData(2, null, null, "2 3 4 5")]
    [InlineData(1, null, 3, "1 2 4 5")]
    [InlineData(null, 3, null, "3 4 5")]
    [InlineData(2, 4, null, "4 5")]
    [InlineData(5, 1, null, "5")]
    [InlineData(null, 1, 5, "1 2 3 4")]
    public void Choice_OfBothRules_KeepsWhatOneKeeps(int? count, int? days, int? verified, string expected)
    {
        var backups = Enumerable.Range(0, 6).Select(age => Entry(age, age == verified, "acgs")).ToList();
        var retention = new BackupRetention(count, days is { } age ? TimeSpan.FromDays(age) : null);

        var chosen = retention.Choose(backups, backups[0].Folder, backups[0].Manifest!.Database, Now);

        Assert.Equal(expected, string.Join(' ', chosen.Select(backup => (Now - backup.Manifest!.CreatedAt).Days)));
    }

    [Fact]
    public void Choice_AmongOthers_LeavesThem()
    {
        BackupEntry[] backups = [Entry(0, false, "acgs"), Entry(1, false, "other"), Entry(2, false, "acgs") with { State = BackupState.Damaged }];

        Assert.Empty(new BackupRetention(1, null).Choose(backups, backups[0].Folder, backups[0].Manifest!.Database, Now));
    }

    private static BackupEntry Entry(int days, bool isVerified, string database)
    {
        var created = Now.AddDays(-days);
        return new(
            new($"/b/acgs-{created:yyyyMMdd'T'HHmmss'Z'}"), BackupState.Complete, Problem: null, ManifestTests.Make(created, database),
            isVerified ? new(Now, IsGood: true) : null);
    }
}

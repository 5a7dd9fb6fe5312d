// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>A tree with a file of each fate.</summary>
internal static class SmallTree
{
    /// <summary>Writes the tree.</summary>
    public static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder();
        folder.Write("good.yml", "# Constitutional Hash: cdd01ef066bc6cf2\nkey: value\n");
        folder.Write("src/missing.yml", "key: 1\n");
        folder.Write("src/wrong.yml", "# Constitutional Hash: 0000000000000000\nkey: 1\n");
        folder.Write("src/spelled & <b>.yml", "# constitutional hash: cdd01ef066bc6cf2\nkey: 1\n");
        folder.Write("notes.unheard", "words\n");
        folder.Write("empty.yml", string.Empty);
        return folder;
    }
}

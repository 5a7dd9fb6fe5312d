// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>A tree with a file of each verdict, and with names that every format has to escape.</summary>
internal static class GoldenTree
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    /// <summary>Writes the tree.</summary>
    public static TemporaryFolder Create()
    {
        var folder = SmallTree.Create();
        folder.Write(".editorconfig", Header + "root = true\n[*]\nacgs_accepted_hashes = 0123456789abcdef\n");
        folder.Write("data.json", "{}\n");
        folder.Write("src/double.py", Header + Header + "import os\n");
        folder.Write("src/late.py", "#!/usr/bin/env python3\n" + Header + "# coding: utf-8\n");
        folder.Write("src/outdated.yml", "# Constitutional Hash: 0123456789abcdef\nkey: 1\n");
        folder.Write("src/deep/assigned.py", "import os\nCONSTITUTIONAL_HASH = \"cdd01ef066bc6cf2\"\n");
        folder.Write("web/100%,a:b.md", "**Constitutional Hash**: `cdd01ef066bc6cf2`\n\n# \"Title\"\n");
        folder.Write("web/<script>alert(1)\né\U0001F600.html", "<p>\n");
        return folder;
    }
}

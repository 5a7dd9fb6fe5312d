// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Browser.Tests;

/// <summary>A tree of several languages and the page about it.</summary>
internal static class ReportedTree
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    /// <summary>Writes the tree and has it checked.</summary>
    public static async Task<TemporaryFolder> CreateAsync()
    {
        var folder = new TemporaryFolder();
        folder.Write("good.yml", Header + "key: value\n");
        folder.Write("notes.unheard", "words\n");
        folder.Write("src/a.py", Header + "import os\n");
        folder.Write("src/b.py", "import os\n");
        folder.Write("src/c.py", "# constitutional hash: cdd01ef066bc6cf2\nimport os\n");
        folder.Write("src/Program.cs", "System.Console.WriteLine();\n");
        folder.Write("src/run", "#!/bin/sh\n" + Header + "echo\n");
        folder.Write("web/<img src=x onerror=alert(1)>.ts", "let a = 1;\n");
        folder.Write("web/b.yml", "**Constitutional Hash**: `cdd01ef066bc6cf2`\nkey: 1\n");
        var result = await CliProcess.RunAsync(folder, "compliance", "check", "--quiet", "--report", "page.html");
        Assert.Equal((string.Empty, 1), (result.Error, result.ExitCode));
        return folder;
    }

    /// <summary>Where the page is.</summary>
    public static Uri Page(TemporaryFolder folder) => new(Path.Combine(folder.Path, "page.html"));
}

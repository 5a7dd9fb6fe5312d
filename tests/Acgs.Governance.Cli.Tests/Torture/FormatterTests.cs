// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Torture;

/// <summary>What formatters and linters found clean they find clean after a fix. They come through npm and apt, with the long run.</summary>
public sealed class FormatterTests
{
    private static readonly (string Name, string Content)[] Documents =
    [
        ("title.md", "# Title\n\nText.\n"),
        ("text.md", "Text without a title.\n"),
        ("matter.md", "---\nlayout: post\n---\n\n# Title\n\nText.\n"),
        ("list.md", "- one\n- two\n"),
        ("table.md", "| a   | b   |\n| --- | --- |\n| 1   | 2   |\n"),
        ("page.mdx", "import A from \"./a\";\n\n# Title\n\n<A />\n"),
        ("page.html", "<!doctype html>\n<title>a</title>\n"),
        ("layout.html", "---\nlayout: default\n---\n\n<p>a</p>\n"),
        ("redirect.html", "---\nredirect_to: /a\n---\n"),
        ("theme.scss", "---\n---\n\n@import \"base\";\n"),
        ("theme.css", "@charset \"utf-8\";\na {\n  color: red;\n}\n"),
        ("values.yml", "---\na: 1\n"),
        ("app.ts", "#!/usr/bin/env node\nexport const a = 1;\n"),
        ("flow.js", "/**\n * @flow\n */\nexport const a = 1;\n"),
        ("App.vue", "<template>\n  <p>a</p>\n</template>\n"),
    ];

    private static readonly (string Name, string Content)[] Packages =
    [
        ("go.mod", "// Deprecated: use example.org/b.\nmodule example.org/a\n\ngo 1.19\n"),
        ("a.go", "// Package a does nothing.\npackage a\n"),
        ("b_linux.go", "//go:build linux\n\npackage a\n"),
        ("sub/c.go", "package sub\n\n// C is a constant.\nconst C = 1\n"),
    ];

    [Fact(Explicit = true)]
    public async Task Fix_CleanDocuments_StayCleanForPrettierAndMarkdownlint()
    {
        using var folder = Create(Documents);
        await AssertCleanAsync(folder);

        Assert.Equal(0, (await CliProcess.RunAsync(folder, "compliance", "fix")).ExitCode);

        await AssertCleanAsync(folder);
        Assert.All(Documents, document => Assert.NotEqual(document.Content, folder.Read(document.Name)));
    }

    [Fact(Explicit = true)]
    public async Task Fix_FormattedGo_StaysFormattedAndOutOfItsDocumentation()
    {
        using var folder = Create(Packages);

        Assert.Equal(0, (await CliProcess.RunAsync(folder, "compliance", "fix")).ExitCode);

        Assert.Empty((await Processes.RunAsync("gofmt", folder.Path, ["-l", "."])).Output);
        Assert.StartsWith("package a // import \"example.org/a\"\n\nPackage a does nothing.", await RunGoAsync(folder, "doc", "."), StringComparison.Ordinal);
        Assert.DoesNotContain("Constitutional", await RunGoAsync(folder, "doc", "./sub"), StringComparison.Ordinal);
        Assert.Contains("\"Deprecated\": \"use example.org/b.\"", await RunGoAsync(folder, "mod", "edit", "-json"), StringComparison.Ordinal);
    }

    private static TemporaryFolder Create((string Name, string Content)[] files)
    {
        var folder = new TemporaryFolder();
        foreach (var (name, content) in files)
        {
            folder.Write(name, content);
        }

        return folder;
    }

    private static async Task AssertCleanAsync(TemporaryFolder folder)
    {
        Assert.Empty((await Processes.RunAsync("prettier", folder.Path, ["--list-different", "."])).Output);

        // MD041 wants a title first, which a text without one has not.
        var linted = await Processes.RunAsync("markdownlint-cli2", folder.Path, ["*.md", "!text.md", "!list.md", "!table.md"]);
        Assert.True(linted.ExitCode == 0, linted.Error);
    }

    private static async Task<string> RunGoAsync(TemporaryFolder folder, params string[] arguments)
    {
        var result = await Processes.RunAsync("go", folder.Path, arguments, environment: new Dictionary<string, string?> { ["HOME"] = folder.Path });

        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }
}

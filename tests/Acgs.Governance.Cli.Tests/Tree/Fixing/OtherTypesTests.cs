// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>The repair goes by what a row of the table says, not by which rows there are.</summary>
public sealed class OtherTypesTests
{
    private const string Text = "Constitutional Hash: cdd01ef066bc6cf2";
    private const string Bold = "**Constitutional Hash**: cdd01ef066bc6cf2";

    public static TheoryData<string, string, string, string> Repairs => new()
    {
        { "a.sh", $"# {Text}\n\n#!/bin/bash\necho\n", $"#!/bin/bash\n# {Text}\necho\n", "'#!/bin/bash' is the first line again" },
        { "a.sh", $"<!-- {Text} -->\n#!/bin/bash\necho\n", $"#!/bin/bash\n# {Text}\necho\n", "'#!/bin/bash' is the first line again" },
        { "a.sh", $"{Bold}\n{Bold}\n#!/bin/bash\necho\n", $"#!/bin/bash\n# {Text}\necho\n", "'#!/bin/bash' is the first line again; removed what was doubled of the header" },
        { "a.sh", $"# {Text}\n#\n#!/bin/sh\necho\n", $"#\n#!/bin/sh\n# {Text}\necho\n", string.Empty },
        { "a.sh", $"#!/bin/bash\necho\n{Bold}\n", $"#!/bin/bash\n# {Text}\necho\n", "removed a stray header on line 3" },
        { "a.sh", $"#!/bin/sh\n# {Text}\ncat <<EOF\nx\nEOF\n\n{Bold}\n", $"#!/bin/sh\n# {Text}\ncat <<EOF\nx\nEOF\n", "removed a stray header on line 7" },
        { "a.py", $"# {Text}\n#!/usr/bin/env python\n# -*- coding: latin-1 -*-\nx = 1\n", $"#!/usr/bin/env python\n# -*- coding: latin-1 -*-\n# {Text}\nx = 1\n", "'#!/usr/bin/env pytho…' is the first line again" },
        { "a.py", "\"\"\"Doc.\n\nConstitutional-Hash: cdd01ef066bc6cf2\n\"\"\"\nx = 1\n", $"\"\"\"Doc.\n\n{Text}\n\"\"\"\nx = 1\n", string.Empty },
        { "a.py", $"\"\"\"\nDoc.\n{Text}\n\"\"\"\n# {Text}\nx = 1\n", $"\"\"\"\nDoc.\n{Text}\n\"\"\"\nx = 1\n", "removed what was doubled of the header" },
        { "a.py", $"x = 1\n{Bold}", $"# {Text}\nx = 1", "removed a stray header on line 2" },
        { "a.go", $"# {Text}\npackage a\n", $"// {Text}\n\npackage a\n", string.Empty },
        { "a.go", $"package a\n\nvar x = `\n{Bold}\n`\n", $"// {Text}\n\npackage a\n\nvar x = `\n{Bold}\n`\n", string.Empty },
        { "a.php", $"// {Text}\n<?php\necho 1;\n", $"<?php\n// {Text}\necho 1;\n", "'<?php' is the first line again" },
        { "a.toml", $"<!-- {Text} -->\n[a]\nb = 1\n{Bold}\n", $"# {Text}\n[a]\nb = 1\n", "removed a stray header on line 4, without which it parses as TOML; it parses as TOML again" },
        { "a.toml", $"# {Text}\n[a]\nb = '''\n{Bold}\n'''\n{Bold}\n", $"# {Text}\n[a]\nb = '''\n{Bold}\n'''\n", "removed a stray header on line 6, without which it parses as TOML" },
        { "a.bat", "rem constitutional hash cdd01ef066bc6cf2\necho\n", $":: {Text}\necho\n", string.Empty },
        { "a.bat", "REM constitutional hash cdd01ef066bc6cf2\necho\n", $":: {Text}\necho\n", string.Empty },
        { "a.md", $"<!-- {Text} -->\n---\ntitle: x\n---\n# H\n", $"---\ntitle: x\n---\n<!-- {Text} -->\n\n# H\n", "'---' is the first line again" },
        { "a.md", $"# H\n\n{Bold}\n", $"# H\n\n<!-- {Text} -->\n", string.Empty },
        { "a.md", $"# H\n\nText.\n\n{Bold}\n", $"<!-- {Text} -->\n\n# H\n\nText.\n\n{Bold}\n", string.Empty },
    };

    [Theory]
    [MemberData(nameof(Repairs))]
    public void Plan_RowOfTheTable_IsMended(string path, string content, string expected, string repairs)
    {
        var fix = Plan(path, content, isHeaderWanted: true);
        var changed = Apply(content, fix);

        Assert.Null(fix.Refusal);
        Assert.Equal(expected, changed);
        Assert.Equal(repairs, string.Join("; ", fix.Repairs));
        Assert.True(LosslessProof.Holds(content, fix.Edits, FileTypes.Find(path)!.Syntax.Lines, HashFormat.BuiltIn));
        Assert.Null(ParseProof.FindFlaw(path, content, fix.Edits, changed));
    }

    [Theory]
    [InlineData("a.sh", $"#!/bin/sh\n# {Text}\ncat <<EOF\n{Bold}\n")]
    [InlineData("a.sh", $"#!/bin/sh\n# {Text}\ncat <<'EOF'\n{Bold}\nEOF\n")]
    [InlineData("a.rb", $"# {Text}\nputs 1\n__END__\n{Bold}\n")]
    [InlineData("a.py", $"# {Text}\nx = \"\"\"\n{Bold}\n\"\"\"\n")]
    [InlineData("a.py", $"# {Text}\nx = \"\"\"\n{Bold}\"\"\"")]
    [InlineData("a.php", $"<?php\n// {Text}\n?>\n<p>x</p>\n{Bold}\n")]
    [InlineData("a.md", $"<!-- {Text} -->\n# H\n\n{Bold}\n")]
    [InlineData("a.toml", $"# {Text}\n[a]\nb = '''\n{Bold}\n'''\n")]
    public void Plan_LineThatMayBeContent_IsLeft(string path, string content) => Assert.Empty(Plan(path, content, isHeaderWanted: false).Edits);

    private static TextFix Plan(string path, string content, bool isHeaderWanted) =>
        new TextRepair(new FileSettings(), SourceType.Of(FileTypes.Find(path)!), path, acceptsNewConstitution: false).Plan(content, isHeaderWanted);

    private static string Apply(string content, TextFix fix)
    {
        var text = new EditedText(content);
        text.ApplyAll(fix.Edits);
        return text.Current.ToString();
    }
}

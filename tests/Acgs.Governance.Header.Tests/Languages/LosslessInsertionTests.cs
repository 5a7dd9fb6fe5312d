// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class LosslessInsertionTests
{
    private const int Rounds = 4000;

    private static readonly string[] Xml = ["<?xml version=\"1.0\"?>", "<?xml\n version=\"1.0\" ?>", "<?a?>", "<!-- c -->", "<!--\nc\n-->", "<a/>", "<!-- -*- a -*- -->", "#!/bin/a"];
    private static readonly string[] Yaml = ["#cloud-config", "## template: jinja", "%YAML 1.2", "---", "# c", "a: b", "# -*- a -*-", "#!/bin/a"];
    private static readonly string[] Sql = ["-- c", "/* c */", "/*\nc\n*/", "SELECT 1;", "/* -*- a -*-\n c */", "#!/bin/a"];

    [Theory]
    [InlineData("a.xml")]
    [InlineData("a.yml")]
    [InlineData("a.sql")]
    public void Insertion_IntoRandomFile_IsOneLineMoreAndOk(string name)
    {
        var type = Evaluated.TypeOf(name);
        var lines = name switch { "a.xml" => Xml, "a.yml" => Yaml, _ => Sql };
        var random = new Random(20);
        for (var round = 0; round < Rounds; round++)
        {
            var text = (random.Next(4) == 0 ? "\uFEFF" : string.Empty)
                + string.Concat(Enumerable.Range(0, 1 + random.Next(6)).Select(_ => lines[random.Next(lines.Length)] + (random.Next(5) == 0 ? "\n\n" : "\n")));
            text = random.Next(3) == 0 ? text.TrimEnd('\n') : text;
            text = random.Next(2) == 0 ? text.ReplaceLineEndings("\r\n") : text;
            var newLine = NewLine.Of(new StringText(text), null);
            var line = type.Stating(Canonical.Hash);

            var insertion = LanguageInsertion.Into(new StringText(text), type);
            var inserted = text.Insert(insertion.Offset, insertion.Of(line, newLine).Replacement);

            Assert.True(Evaluated.Verdict(name, inserted) == "Ok", inserted);
            Assert.Contains(text, new[] { Remove(inserted, line + newLine), Remove(inserted, newLine + line) });
            Assert.True(inserted.Length - text.Length == line.Length + newLine.Length, text);
        }
    }

    private static string Remove(string text, string part)
    {
        var position = text.IndexOf(part, StringComparison.Ordinal);
        return position < 0 ? text : text.Remove(position, part.Length);
    }
}

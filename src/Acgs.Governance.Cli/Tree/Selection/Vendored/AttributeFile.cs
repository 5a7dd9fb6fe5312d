// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection.Vendored;

/// <summary>Reads what <c>.gitattributes</c> say of <c>linguist-vendored</c> and <c>linguist-generated</c>.</summary>
internal static class AttributeFile
{
    /// <summary>The name of such a file.</summary>
    public const string Name = ".gitattributes";

    /// <summary>The rules of a folder, if it has any.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="ignoresCase">Whether ASCII letters match in either case.</param>
    public static IEnumerable<AttributeRule> Read(string folder, bool ignoresCase)
    {
        var bytes = Encoding.UTF8.GetBytes(folder.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/");
        foreach (var line in Lines(Path.Combine(folder, Name)))
        {
            var words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            // A pattern in quotes is passed over, as git passes over a negated one.
            if (words.Length > 1 && words[0][0] is not ('#' or '"' or '!' or '['))
            {
                var vendored = ValueOf("linguist-vendored", words);
                var generated = ValueOf("linguist-generated", words);
                if (vendored is not null || generated is not null)
                {
                    yield return new(bytes, new IgnorePattern(Encoding.UTF8.GetBytes(words[0]), ignoresCase), vendored, generated);
                }
            }
        }
    }

    private static string[] Lines(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.LinkTarget is null ? File.ReadAllText(path).Split('\n') : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without them more files must have the header, and none fewer.
            return [];
        }
    }

    private static bool? ValueOf(string attribute, string[] words)
    {
        bool? value = null;
        foreach (var word in words.AsSpan(1))
        {
            if (word == attribute || word == attribute + "=true")
            {
                value = true;
            }
            else if (word == "-" + attribute || word == "!" + attribute || word.StartsWith(attribute + "=", StringComparison.Ordinal))
            {
                value = false;
            }
        }

        return value;
    }
}

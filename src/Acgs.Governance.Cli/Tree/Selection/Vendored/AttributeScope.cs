// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tree.Selection.Vendored;

/// <summary>What the <c>.gitattributes</c> of a folder, and of those around it, say of <c>linguist-vendored</c> and <c>linguist-generated</c>.</summary>
internal sealed class AttributeScope
{
    /// <summary>The name of such a file.</summary>
    public const string FileName = ".gitattributes";

    private readonly List<AttributeRule> _rules;
    private readonly int _folderLength;
    private readonly AttributeScope? _outer;

    private AttributeScope(List<AttributeRule> rules, int folderLength, AttributeScope? outer)
    {
        _rules = rules;
        _folderLength = folderLength;
        _outer = outer;
    }

    /// <summary>The scope of a folder.</summary>
    /// <param name="content">What its file says.</param>
    /// <param name="ignoresCase">Whether ASCII letters match in either case.</param>
    /// <param name="folderLength">The length of the folder's path, absolute, with the '/' at its end.</param>
    /// <param name="outer">The scope around it; <see langword="null"/> when nothing is said there.</param>
    public static AttributeScope? Read(ReadOnlySpan<byte> content, bool ignoresCase, int folderLength, AttributeScope? outer)
    {
        var rules = new List<AttributeRule>();
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n'))
        {
            if (AttributeRule.Parse(line, ignoresCase) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.Count == 0 ? outer : new(rules, folderLength, outer);
    }

    /// <summary>Whether a file is the work of others, or of a tool. The nearest file counts, and in it the last line.</summary>
    /// <param name="path">Its path, absolute.</param>
    /// <param name="isInVendoredFolder">Whether the name of a folder around it says so, which counts where nothing else is said.</param>
    public bool IsVendored(ReadOnlySpan<byte> path, bool isInVendoredFolder)
    {
        bool? isVendored = null;
        bool? isGenerated = null;
        var name = path[(path.LastIndexOf((byte)'/') + 1)..];
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            for (var index = scope._rules.Count - 1; index >= 0; index--)
            {
                var rule = scope._rules[index];
                if (rule.Pattern.IsMatch(path[scope._folderLength..], name, isFolder: false))
                {
                    isVendored ??= rule.IsVendored;
                    isGenerated ??= rule.IsGenerated;
                }
            }
        }

        return (isVendored ?? isInVendoredFolder) || isGenerated == true;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Vendored;

/// <summary>Recognises the work of others, and of tools, in a tree: by the names of folders, unless a <c>.gitattributes</c> says otherwise. Safe to be asked by several threads.</summary>
internal sealed class VendoredFiles
{
    private readonly byte[] _root;
    private readonly AttributeRule[] _rules;

    /// <param name="root">The folder that paths are relative to, absolute, with '/' at its end.</param>
    /// <param name="rules">What is said in the tree; of two rules that match, that of the deeper folder counts, and then the later one.</param>
    public VendoredFiles(byte[] root, IEnumerable<AttributeRule> rules)
    {
        _root = root;
        _rules = [.. rules.OrderBy(rule => rule.Folder.Length)];
    }

    /// <summary>Goes by the names of folders only.</summary>
    public static VendoredFiles ByName { get; } = new([], []);

    /// <summary>Whether nothing but the names of folders counts.</summary>
    public bool IsByName => _rules.Length == 0;

    /// <summary>Whether a file is not for us to stamp.</summary>
    public bool Contains(ReadOnlySpan<byte> path)
    {
        if (_rules.Length == 0)
        {
            return VendoredPaths.Contains(path);
        }

        bool? isVendored = null;
        bool? isGenerated = null;
        ReadOnlySpan<byte> absolute = [.. _root, .. path];
        for (var index = _rules.Length - 1; index >= 0; index--)
        {
            var rule = _rules[index];
            if (((isVendored is null && rule.IsVendored is not null) || (isGenerated is null && rule.IsGenerated is not null)) && rule.IsMatch(absolute))
            {
                isVendored ??= rule.IsVendored;
                isGenerated ??= rule.IsGenerated;
            }
        }

        return (isVendored ?? VendoredPaths.Contains(path)) || isGenerated == true;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>
/// Turns a glob into steps. <c>*</c> is any string without '/', <c>**</c> any string, <c>?</c> any character but '/', <c>[…]</c> and
/// <c>[!…]</c> a character of a class or of none, <c>{a,b}</c> either, <c>{1..9}</c> a whole number; a backslash takes the meaning away.
/// </summary>
internal sealed class GlobCompiler
{
    private readonly List<GlobStep> _steps = [];
    private readonly string _glob;
    private readonly bool _hasBraces;

    private GlobCompiler(string glob)
    {
        _glob = glob;
        _hasBraces = GlobBraces.AreBalanced(glob);
    }

    /// <summary>Compiles the glob of a section. One with a '/' is for paths from the file's folder on, any other for files at every level.</summary>
    /// <param name="glob">The glob.</param>
    /// <param name="isForNames">Whether the program is given the last parts of paths and not whole ones.</param>
    public static GlobProgram Compile(string glob, bool isForNames)
    {
        var compiler = new GlobCompiler(glob);
        if (!isForNames && !IsAnchored(glob))
        {
            compiler.AddFolders();
        }

        compiler.AddFrom(glob.StartsWith('/') ? 1 : 0);
        compiler._steps.Add(new(GlobOperation.End));
        return new([.. compiler._steps]);
    }

    private static bool IsAnchored(ReadOnlySpan<char> glob)
    {
        for (var index = 0; index < glob.Length; index++)
        {
            if (glob[index] == '/')
            {
                return true;
            }

            if (glob[index] == '[' && GlobClass.Read(glob, index) is { } characters)
            {
                index = characters.End - 1;
            }
        }

        return false;
    }

    // Nothing, or all up to some '/'.
    private void AddFolders()
    {
        var choice = Reserve();
        AddLoop(GlobOperation.Any);
        AddLiteral('/');
        _steps[choice] = new(GlobOperation.Either, _steps.Count, choice + 1);
    }

    // At the start "**/" stands behind the '/' that ends the file's folder.
    private void AddFrom(int start)
    {
        var hasFolders = string.CompareOrdinal(_glob, start, "**/", 0, 3) == 0;
        if (hasFolders)
        {
            AddFolders();
        }

        Add(start + (hasFolders ? 3 : 0), _glob.Length);
    }

    private void Add(int start, int end)
    {
        for (var index = start; index < end;)
        {
            index = AddPart(index, end);
        }
    }

    /// <summary>Adds what begins at <paramref name="index"/>.</summary>
    /// <returns>Where the glob goes on.</returns>
    private int AddPart(int index, int end)
    {
        switch (_glob[index])
        {
            case '\\' when index + 1 < end:
                AddLiteral(_glob[index + 1]);
                return index + 2;
            case '/' when string.CompareOrdinal(_glob, index, "/**/", 0, 4) == 0 && index + 4 <= end:
                AddLiteral('/');
                AddFolders();
                return index + 4;
            case '*':
                return AddStars(index, end);
            case '?':
                _steps.Add(new(GlobOperation.AnyInName));
                return index + 1;
            case '[' when GlobClass.Read(_glob.AsSpan(0, end), index) is { } characters:
                _steps.Add(new(GlobOperation.Class, Class: characters));
                return characters.End;
            case '{' when _hasBraces && GlobBraces.FindEnds(_glob, index, end) is { Count: > 0 } ends:
                AddBraces(index + 1, ends);
                return ends[^1] + 1;
            default:
                AddLiteral(_glob[index]);
                return index + 1;
        }
    }

    private int AddStars(int index, int end)
    {
        var next = index + 1;
        while (next < end && _glob[next] == '*')
        {
            next++;
        }

        AddLoop(next == index + 1 ? GlobOperation.AnyInName : GlobOperation.Any);
        return next;
    }

    private void AddBraces(int start, List<int> ends)
    {
        if (ends.Count > 1)
        {
            AddAlternatives(start, ends);
        }
        else if (GlobBraces.TryReadRange(_glob.AsSpan(start, ends[0] - start), out var first, out var last))
        {
            _steps.Add(new(GlobOperation.Number, first, last));
        }
        else
        {
            // Braces around one part stand for themselves.
            AddLiteral('{');
            Add(start, ends[0]);
            AddLiteral('}');
        }
    }

    private void AddAlternatives(int start, List<int> ends)
    {
        var jumps = new List<int>();
        for (var part = 0; part < ends.Count - 1; part++)
        {
            var choice = Reserve();
            Add(start, ends[part]);
            jumps.Add(Reserve());
            _steps[choice] = new(GlobOperation.Either, choice + 1, _steps.Count);
            start = ends[part] + 1;
        }

        Add(start, ends[^1]);
        foreach (var jump in jumps)
        {
            _steps[jump] = new(GlobOperation.Jump, _steps.Count);
        }
    }

    private void AddLoop(GlobOperation operation)
    {
        var choice = Reserve();
        _steps.Add(new(operation));
        _steps.Add(new(GlobOperation.Jump, choice));
        _steps[choice] = new(GlobOperation.Either, _steps.Count, choice + 1);
    }

    private void AddLiteral(char character) => _steps.Add(new(GlobOperation.Literal, character));

    private int Reserve()
    {
        _steps.Add(default);
        return _steps.Count - 1;
    }
}

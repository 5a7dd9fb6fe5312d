// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>What Linux knows about a file.</summary>
/// <param name="Device">The device that it is on.</param>
/// <param name="Node">Its number there.</param>
/// <param name="Length">Its length.</param>
/// <param name="Modified">When it was last written, in nanoseconds.</param>
/// <param name="Mode">Its type and permissions.</param>
/// <param name="User">Its owner.</param>
/// <param name="Group">Its group.</param>
/// <param name="Links">How many names it has.</param>
internal readonly unsafe record struct FileStat(ulong Device, ulong Node, long Length, long Modified, uint Mode, uint User, uint Group, uint Links)
{
    private const uint TypeMask = 0xF000;
    private const uint RegularFile = 0x8000;
    private const uint OwnerWrites = 0x80;
    private const uint AnyoneWrites = 0x92;
    private const uint Permissions = 0xFFF;
    private const uint SetGroup = 0x400;

    // The layout of statx is the same for every processor.
    private const int StructLength = 256;
    private const int BasicFields = 0x7FF;
    private const int EmptyPath = 0x1000;
    private const int NoFollow = 0x100;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Whether it is an ordinary file.</summary>
    public bool IsFile => (Mode & TypeMask) == RegularFile;

    /// <summary>The permissions alone.</summary>
    public uint PermissionBits => Mode & Permissions;

    /// <summary>Whether the group has rights that not everybody has, so that it must be kept even where the user may not give files to it.</summary>
    public bool DependsOnGroup => ((Mode >> 3) & 7 & ~Mode) != 0 || (Mode & SetGroup) != 0;

    /// <summary>Whether the permissions forbid <paramref name="user"/> to write; they are also asked for the administrator, whom the
    /// system would let.</summary>
    public bool Forbids(uint user) => (Mode & (user == 0 || user == User ? OwnerWrites : AnyoneWrites)) == 0;

    /// <summary>Whether it is the same file with the same content.</summary>
    public bool IsSameContent(FileStat other) => (Device, Node, Length, Modified) == (other.Device, other.Node, other.Length, other.Modified);

    /// <summary>Of an open file, or of what has a <paramref name="name"/> in an open folder; <see langword="null"/> when it cannot be had.</summary>
    public static FileStat? Of(int file, byte* name = null)
    {
        var status = stackalloc byte[StructLength];
        byte nothing = 0;
        if (LibC.StatX(file, name is null ? &nothing : name, name is null ? EmptyPath : NoFollow, BasicFields, status) != 0)
        {
            return null;
        }

        return new(
            Device: ((ulong)*(uint*)(status + 136) << 32) | *(uint*)(status + 140),
            Node: *(ulong*)(status + 32),
            Length: *(long*)(status + 40),
            Modified: (*(long*)(status + 112) * NanosecondsPerSecond) + *(uint*)(status + 120),
            Mode: *(ushort*)(status + 28),
            User: *(uint*)(status + 20),
            Group: *(uint*)(status + 24),
            Links: *(uint*)(status + 16));
    }
}

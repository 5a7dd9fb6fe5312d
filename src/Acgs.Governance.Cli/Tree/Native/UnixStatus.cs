// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>What a Unix system knows about a file.</summary>
/// <param name="Identity">What tells whether the file is still the same.</param>
/// <param name="Mode">Its type and permissions.</param>
/// <param name="User">Its owner.</param>
/// <param name="Group">Its group.</param>
/// <param name="Names">How many names it has.</param>
internal readonly unsafe partial record struct UnixStatus(FileIdentity Identity, uint Mode, uint User, uint Group, uint Names)
{
    private const uint TypeMask = 0xF000;
    private const uint RegularFile = 0x8000;
    private const uint OwnerWrites = 0x80;
    private const uint AnyoneWrites = 0x92;
    private const uint Permissions = 0xFFF;
    private const uint SetGroup = 0x400;

    // The layouts are the systems' own: Linux promises that of statx for every processor, macOS that of its 64-bit stat.
    private const int LinuxLength = 256;
    private const int LinuxFields = 0x7FF;
    private const int LinuxEmptyPath = 0x1000;
    private const int LinuxNoFollow = 0x100;
    private const int MacLength = 144;
    private const int MacNoFollow = 0x20;
    private const long Nanoseconds = 1_000_000_000;

    /// <summary>Whether it is an ordinary file.</summary>
    public bool IsFile => (Mode & TypeMask) == RegularFile;

    /// <summary>The permissions alone.</summary>
    public uint PermissionBits => Mode & Permissions;

    /// <summary>Whether the group has rights that not everybody has, so that it must be kept even where the user may not give files to it.</summary>
    public bool DependsOnGroup => ((Mode >> 3) & 7 & ~Mode) != 0 || (Mode & SetGroup) != 0;

    /// <summary>Whether the permissions forbid <paramref name="user"/> to write; they are also asked for the administrator, whom the system would let.</summary>
    public bool Forbids(uint user) => (Mode & (user == 0 || user == User ? OwnerWrites : AnyoneWrites)) == 0;

    /// <summary>The status of an open file, or of what has a <paramref name="name"/> in an open folder; <see langword="null"/> when it cannot be had.</summary>
    public static UnixStatus? Of(int file, byte* name = null) => OperatingSystem.IsMacOS() ? OnMac(file, name) : OnLinux(file, name);

    private static UnixStatus? OnLinux(int file, byte* name)
    {
        var status = stackalloc byte[LinuxLength];
        byte nothing = 0;
        if (StatX(file, name is null ? &nothing : name, name is null ? LinuxEmptyPath : LinuxNoFollow, LinuxFields, status) != 0)
        {
            return null;
        }

        var device = ((ulong)*(uint*)(status + 136) << 32) | *(uint*)(status + 140);
        var modified = (*(long*)(status + 112) * Nanoseconds) + *(uint*)(status + 120);
        return new(
            new(device, *(ulong*)(status + 32), *(long*)(status + 40), modified),
            *(ushort*)(status + 28),
            *(uint*)(status + 20),
            *(uint*)(status + 24),
            *(uint*)(status + 16));
    }

    private static UnixStatus? OnMac(int file, byte* name)
    {
        var status = stackalloc byte[MacLength];
        var result = (name is null, RuntimeInformation.ProcessArchitecture) switch
        {
            (true, Architecture.Arm64) => FStat(file, status),
            (true, _) => FStat64(file, status),
            (_, Architecture.Arm64) => FStatAt(file, name, status, MacNoFollow),
            _ => FStatAt64(file, name, status, MacNoFollow),
        };
        if (result != 0)
        {
            return null;
        }

        var modified = (*(long*)(status + 48) * Nanoseconds) + *(long*)(status + 56);
        return new(
            new(*(uint*)status, *(ulong*)(status + 8), *(long*)(status + 96), modified),
            *(ushort*)(status + 4),
            *(uint*)(status + 16),
            *(uint*)(status + 20),
            *(ushort*)(status + 6));
    }

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int StatX(int folder, byte* name, int flags, uint fields, byte* status);

    [LibraryImport("libc", EntryPoint = "fstat")]
    private static partial int FStat(int file, byte* status);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64")]
    private static partial int FStat64(int file, byte* status);

    [LibraryImport("libc", EntryPoint = "fstatat")]
    private static partial int FStatAt(int folder, byte* name, byte* status, int flags);

    [LibraryImport("libc", EntryPoint = "fstatat$INODE64")]
    private static partial int FStatAt64(int folder, byte* name, byte* status, int flags);
}

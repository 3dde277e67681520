using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sjukersattning.Data.Keys;

/// <summary>
/// A file that only the operator's keys open: piece after piece by AES-256-GCM, each bound to its place and the last one marked, so that a
/// file that is changed, cut off or put together from two is known as such. Begins with which key it takes.
/// </summary>
internal static class SealedFile
{
    private const string Purpose = "Backup.v1";
    private const int Piece = 65_536; // bytes
    private const int SaltLength = 32;
    private static readonly byte[] Magic = "SJUKERSATTNING-1"u8.ToArray();
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    public static async Task SealAsync(OperatorKey key, Stream plain, Stream target, CancellationToken cancel)
    {
        var (id, salt) = (Encoding.ASCII.GetBytes(key.Id), RandomNumberGenerator.GetBytes(SaltLength));
        await target.WriteAsync((byte[])[.. Magic, (byte)id.Length, .. id, .. salt], cancel);
        using var aes = new AesGcm(KeyOf(key, salt), TagLength);
        var (now, next, tag) = (new byte[Piece], new byte[Piece], new byte[TagLength]);
        var length = await plain.ReadAtLeastAsync(now, Piece, throwOnEndOfStream: false, cancel);
        for (var place = 0L; ; place++)
        {
            var following = await plain.ReadAtLeastAsync(next, Piece, throwOnEndOfStream: false, cancel);
            aes.Encrypt(NonceOf(place, following == 0), now.AsSpan(0, length), now.AsSpan(0, length), tag);
            await target.WriteAsync(tag, cancel);
            await target.WriteAsync(now.AsMemory(0, length), cancel);
            if (following == 0)
            {
                return;
            }

            (now, next, length) = (next, now, following);
        }
    }

    /// <exception cref="CryptographicException">It is none, another than was made, or by a key that the operator has no more; told in
    /// Swedish, to be said of the file.</exception>
    public static async Task OpenAsync(OperatorKeys keys, Stream source, Stream plain, CancellationToken cancel)
    {
        const string Broken = "är avklippt eller ändrad sedan den gjordes";
        var head = new byte[Magic.Length + 1];
        if (await source.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel) < head.Length
            || !head.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new CryptographicException("är ingen säkerhetskopia som programmet har gjort");
        }

        var rest = new byte[head[^1] + SaltLength];
        if (await source.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false, cancel) < rest.Length)
        {
            throw new CryptographicException(Broken);
        }

        var id = Encoding.ASCII.GetString(rest, 0, head[^1]);
        var key = keys.Find(id) ?? throw new CryptographicException(
            $"är krypterad med nyckeln {string.Concat(id.Where(sign => !char.IsControl(sign)))}, som inte finns bland nycklarna");
        using var aes = new AesGcm(KeyOf(key, rest[^SaltLength..]), TagLength);
        var (now, next) = (new byte[TagLength + Piece], new byte[TagLength + Piece]);
        var length = await source.ReadAtLeastAsync(now, now.Length, throwOnEndOfStream: false, cancel);
        for (var place = 0L; ; place++)
        {
            var following = await source.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancel);
            if (length < TagLength)
            {
                throw new CryptographicException(Broken);
            }

            var body = now.AsMemory(TagLength, length - TagLength);
            try
            {
                aes.Decrypt(NonceOf(place, following == 0), body.Span, now.AsSpan(0, TagLength), body.Span);
            }
            catch (AuthenticationTagMismatchException exception)
            {
                throw new CryptographicException(Broken, exception);
            }

            await plain.WriteAsync(body, cancel);
            if (following == 0)
            {
                return;
            }

            (now, next, length) = (next, now, following);
        }
    }

    /// <summary>A key of the file's own, so that a piece's place is enough to tell its nonce from every other.</summary>
    private static byte[] KeyOf(OperatorKey key, byte[] salt) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.For(Purpose), OperatorKey.Length, salt);

    private static byte[] NonceOf(long place, bool isLast)
    {
        var nonce = new byte[NonceLength];
        BinaryPrimitives.WriteInt64BigEndian(nonce, place);
        nonce[^1] = (byte)(isLast ? 1 : 0);
        return nonce;
    }
}

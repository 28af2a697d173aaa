// The contract as NestJS has it: classes with decorators of class-validator and @nestjs/swagger.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
	ArrayMaxSize,
	ArrayMinSize,
	IsArray,
	IsBoolean,
	IsEmail,
	IsIn,
	IsInt,
	IsISO8601,
	IsNumber,
	IsOptional,
	IsString,
	IsUUID,
	Length,
	Matches,
	Max,
	MaxLength,
	Min,
	ValidateNested
} from 'class-validator';

export class QueryDto {
	@ApiProperty() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit!: number;
	@ApiProperty() @Type(() => Number) @IsInt() @Min(1) @Max(1000) page!: number;
	@ApiProperty() @IsIn(['newest', 'oldest', 'largest']) sort!: string;
	// `Type(() => Boolean)` would take every text for true.
	@ApiPropertyOptional()
	@IsOptional()
	@Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
	@IsBoolean()
	gift?: boolean;
	@ApiPropertyOptional({ type: [String] })
	@IsOptional()
	@Transform(({ value }) => (Array.isArray(value) ? value : [value]))
	@ArrayMinSize(1)
	@ArrayMaxSize(5)
	@Length(1, 30, { each: true })
	tag?: string[];
}

export class AddressDto {
	@ApiProperty() @Length(1, 100) street!: string;
	@ApiProperty() @Length(1, 100) city!: string;
	@ApiProperty() @Length(3, 10) postcode!: string;
	@ApiProperty() @Matches(/^[A-Z]{2}$/) country!: string;
}

export class CustomerDto {
	@ApiProperty() @Length(1, 100) name!: string;
	@ApiProperty() @IsEmail() @MaxLength(200) email!: string;
	@ApiPropertyOptional() @IsOptional() @Matches(/^\+[0-9]{6,15}$/) phone?: string;
	@ApiProperty() @ValidateNested() @Type(() => AddressDto) address!: AddressDto;
}

export class LineDto {
	@ApiProperty() @Matches(/^[A-Z]{3}-[0-9]{4}$/) sku!: string;
	@ApiProperty() @Length(1, 100) title!: string;
	@ApiProperty() @IsInt() @Min(1) @Max(99) quantity!: number;
	@ApiProperty() @IsNumber() @Min(0) @Max(100000) price!: number;
	@ApiPropertyOptional({ type: [String] }) @IsOptional() @IsArray() @ArrayMaxSize(5) @Length(1, 30, { each: true }) tags?: string[];
}

export class DraftDto {
	@ApiProperty() @IsUUID('all') reference!: string;
	@ApiProperty() @IsISO8601({ strict: true }) placedAt!: string;
	@ApiProperty() @IsIn(['EUR', 'USD', 'JPY']) currency!: string;
	@ApiProperty() @IsBoolean() gift!: boolean;
	@ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) note?: string;
	@ApiProperty() @ValidateNested() @Type(() => CustomerDto) customer!: CustomerDto;
	@ApiProperty({ type: [LineDto] })
	@IsArray()
	@ArrayMinSize(1)
	@ArrayMaxSize(20)
	@ValidateNested({ each: true })
	@Type(() => LineDto)
	lines!: LineDto[];
}

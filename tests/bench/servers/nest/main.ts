// NestJS on Express, which `nest new` sets up, with the validation pipe of its documentation.
import 'reflect-metadata';
import { Body, Controller, Get, Module, Post, Query, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import * as orders from '../../orders.ts';
import { DraftDto, QueryDto } from './drafts.ts';

@Controller('orders')
class OrdersController {
	@Get('search')
	search(@Query() query: QueryDto) {
		return orders.search(query);
	}

	@Get()
	list() {
		return orders.list();
	}

	@Post()
	create(@Body() draft: DraftDto) {
		return orders.create(draft);
	}
}

@Module({ controllers: [OrdersController] })
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: ['error'] });
app.setGlobalPrefix('api');
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
const config = new DocumentBuilder().setTitle('Orders').setVersion('1.0.0').build();
SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, config));
await app.listen(Number(process.env.PORT), '127.0.0.1');
